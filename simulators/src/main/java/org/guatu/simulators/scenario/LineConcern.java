package org.guatu.simulators.scenario;

/** What a line is there for, and with it how much it tells. */
public enum LineConcern {
  /** The community's own line: whatever there is. */
  ANYTHING(false, false),
  /** Medicine and ways to the hospital. */
  MEDICAL(false, false),
  /** Smell of gas: every call makes a ticket, which names the line. */
  GAS(true, false),
  /** Legal advice: where people call from is nobody's business. */
  LEGAL(false, true),
  /** Psychological help: likewise. */
  PSYCHOLOGICAL(false, true);

  private final boolean emergency;
  private final boolean discreet;

  LineConcern(boolean emergency, boolean discreet) {
    this.emergency = emergency;
    this.discreet = discreet;
  }

  /** Whether every call is a job for somebody. */
  boolean emergency() {
    return emergency;
  }

  /** Whether calls are told of the whole site only. */
  boolean discreet() {
    return discreet;
  }
}
