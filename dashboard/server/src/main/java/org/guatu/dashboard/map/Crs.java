package org.guatu.dashboard.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What coordinates of a site's own files are by. */
public enum Crs {
  WGS84,
  /** As maps of China show it, some 500 m off. */
  GCJ02;

  /** The one of that name, such as {@code gcj02}; null where there is none. */
  public static @Nullable Crs byName(String name) {
    for (Crs crs : values()) {
      if (crs.name().toLowerCase(Locale.ROOT).equals(name)) {
        return crs;
      }
    }
    return null;
  }

  /** The position in WGS 84. */
  public Position toWgs84(Position position) {
    return this == WGS84 ? position : Gcj02.toWgs84(position);
  }
}
