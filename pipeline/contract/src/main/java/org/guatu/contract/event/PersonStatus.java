package org.guatu.contract.event;

/** Why a person of the register is not to be called untested; or that there is no reason. */
public enum PersonStatus {
  /** At home: no reason, any more. */
  PRESENT("present"),
  /** Away for a while. */
  AWAY("away"),
  /** Taken to where the infected or their contacts stay. */
  TRANSFERRED("transferred"),
  /** In hospital. */
  HOSPITAL("hospital"),
  /** Sampled at the door, without a scan. */
  HOME_SAMPLED("homeSampled"),
  /** Refused. */
  REFUSED("refused");

  private final String wire;

  PersonStatus(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }

  /** Whether it is a reason. */
  public boolean excuses() {
    return this != PRESENT;
  }
}
