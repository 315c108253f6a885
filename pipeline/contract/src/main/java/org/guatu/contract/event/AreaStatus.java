package org.guatu.contract.event;

/** What an area is declared to be. */
public enum AreaStatus {
  /** 封控: nobody goes out. */
  LOCKDOWN("lockdown"),
  /** 管控: nobody leaves the compound. */
  CONTROL("control"),
  /** 防范: no gatherings. */
  PRECAUTION("precaution"),
  /** Nothing of these, any more. */
  NONE("none");

  private final String wire;

  AreaStatus(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
