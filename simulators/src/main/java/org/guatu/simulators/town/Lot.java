package org.guatu.simulators.town;

/**
 * A building's place in its compound's rows, in the axes of its {@link Tilt}.
 *
 * @param row from the south
 * @param u0 west end, metres
 * @param u1 east end, metres
 * @param v south side, metres
 */
record Lot(int row, double u0, double u1, double v) {
  double middle() {
    return (u0 + u1) / 2;
  }

  double length() {
    return u1 - u0;
  }
}
