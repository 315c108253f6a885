package org.guatu.simulators.town;

/** Degrees as the map and the registry say them: a decimetre is enough. */
final class SixDecimals {
  private SixDecimals() {}

  static double round(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }
}
