package org.guatu.dashboard.map;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A site's own map that is not taken: what is wrong, and where. */
public final class MapRefusedException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  MapRefusedException(String what) {
    super(what);
  }

  /** The same, with the file it is about. */
  MapRefusedException in(Path file) {
    return new MapRefusedException(file + ": " + getMessage());
  }
}
