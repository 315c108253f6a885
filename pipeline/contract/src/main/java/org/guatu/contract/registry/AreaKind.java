package org.guatu.contract.registry;

/** Levels of the tree and the kinds of compound at its lower end. */
public enum AreaKind {
  CITY("city"),
  DISTRICT("district"),
  SUBDISTRICT("subdistrict"),
  NEIGHBOURHOOD("neighbourhood"),
  VILLAGE("village"),
  COMPOUND("compound"),
  WORKSITE("worksite"),
  PARK("park"),
  CARE_HOME("careHome"),
  HOTEL("hotel"),
  FARM("farm"),
  PUBLIC_HOUSING("publicHousing"),
  BUILDING("building");

  private final String wire;

  AreaKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
