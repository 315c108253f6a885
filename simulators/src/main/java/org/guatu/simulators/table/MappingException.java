package org.guatu.simulators.table;

import java.io.Serial;

/** A mapping that cannot be used: the message names its file and line. */
public final class MappingException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public MappingException(String message) {
    super(message);
  }
}
