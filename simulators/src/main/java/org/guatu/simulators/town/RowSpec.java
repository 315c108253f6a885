package org.guatu.simulators.town;

/**
 * How buildings stand in rows, metres.
 *
 * @param depth of a building
 * @param pitch from row to row
 * @param length usual length of a building
 * @param shortest a building may be
 * @param longest a building may be
 * @param gap between buildings of a row
 * @param margin to the compound's wall
 */
record RowSpec(
    double depth,
    double pitch,
    double length,
    double shortest,
    double longest,
    double gap,
    double margin) {

  static RowSpec of(BuildingType type) {
    return switch (type) {
      case SLAB -> new RowSpec(12.5, 25.5, 47, 24, 68, 8, 4.5);
      case MID_RISE -> new RowSpec(15, 33, 43, 28, 64, 11, 6);
      case TOWER -> new RowSpec(25, 43, 29, 24, 33, 15, 6);
      case TERRACE -> new RowSpec(10, 15, 29, 13, 44, 4.5, 3);
    };
  }

  /** The same with other lengths. */
  RowSpec scaled(double factor) {
    return new RowSpec(
        depth, pitch, Math.max(shortest, length * factor), shortest, longest, gap, margin);
  }
}
