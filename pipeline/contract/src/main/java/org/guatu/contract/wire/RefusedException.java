package org.guatu.contract.wire;

import java.io.Serial;

/** A document the contract refuses: what is wrong, and at which path. */
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;

  /**
   * @param path JSON Pointer of the offending place, empty for the whole document
   * @param reason what is wrong there, one sentence
   */
  public RefusedException(String path, String reason) {
    super((path.isEmpty() ? "document" : path) + ": " + reason, null, false, false);
    this.path = path;
    this.reason = reason;
  }

  /** JSON Pointer of the offending place. */
  public String path() {
    return path;
  }

  public String reason() {
    return reason;
  }
}
