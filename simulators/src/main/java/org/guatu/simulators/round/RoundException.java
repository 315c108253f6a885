package org.guatu.simulators.round;

import java.io.IOException;
import java.io.Serial;

/**
 * A round folder that cannot be used: the message names the file, and the line where there is one.
 */
public final class RoundException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public RoundException(String message) {
    super(message);
  }
}
