package org.guatu.simulators.town;

import java.util.Locale;

/** The class of a street, with its width between buildings' forecourts. */
public enum StreetClass {
  MAJOR(30, 1.0),
  MINOR(17, 1.25),
  LANE(10, 1.7);

  private final double widthMetres;
  private final double slowness;

  StreetClass(double widthMetres, double slowness) {
    this.widthMetres = widthMetres;
    this.slowness = slowness;
  }

  public double widthMetres() {
    return widthMetres;
  }

  /** How much longer a metre feels than on a major street; routes prefer larger streets. */
  public double slowness() {
    return slowness;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
