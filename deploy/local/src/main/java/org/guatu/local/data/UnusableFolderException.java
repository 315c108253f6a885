package org.guatu.local.data;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A data folder this process cannot work in; the message says why and what to do. */
public final class UnusableFolderException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public UnusableFolderException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
