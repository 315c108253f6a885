package org.guatu.simulators.town;

/** How a compound is built. Shares and sizes are those of an inner sub-district. */
public enum BuildingType {
  /** Walk-up slabs of the 1980s in rows, 新村. */
  SLAB(6, 26, 0.27),
  /** Longer slabs with lifts. */
  MID_RISE(11, 28, 0.19),
  /** Point towers. */
  TOWER(20, 30, 0.15),
  /** Terraces along lanes, 里弄. */
  TERRACE(3, 18, 0.33);

  private final int floors;
  private final double floorMetresPerPerson;
  private final double elderlyShare;

  BuildingType(int floors, double floorMetresPerPerson, double elderlyShare) {
    this.floors = floors;
    this.floorMetresPerPerson = floorMetresPerPerson;
    this.elderlyShare = elderlyShare;
  }

  /** Usual number of floors. */
  public int floors() {
    return floors;
  }

  /** Gross floor area per resident, square metres. */
  public double floorMetresPerPerson() {
    return floorMetresPerPerson;
  }

  /** Share of residents aged 65 and over. */
  public double elderlyShare() {
    return elderlyShare;
  }
}
