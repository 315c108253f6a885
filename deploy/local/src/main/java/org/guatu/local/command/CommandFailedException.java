package org.guatu.local.command;

import java.io.Serial;

/** A command that could not do its work; the message is for the person who typed it. */
public final class CommandFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public CommandFailedException(String message) {
    super(message);
  }

  public CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
