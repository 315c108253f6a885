package org.guatu.contract.registry;

/** How people come to a round: whether the rate of now says anything of later. */
public enum Arrivals {
  /** Called up, building by building: they come about as fast as they are called. */
  CALLED("called"),
  /** When they like, with a rush after work: when all have come, no rate of now foretells. */
  FREE("free");

  private final String wire;

  Arrivals(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
