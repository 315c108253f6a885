package org.guatu.pipeline.signal;

import java.util.List;

/**
 * What signals look at, of a place and minute, as it stood when the minute settled. Constants are
 * only ever added at the end.
 */
public enum Measure {
  /** Calls offered. */
  CALLS(120, false),
  CALLERS_TESTING(10, false),
  CALLERS_SUPPLIES(10, false),
  CALLERS_MEDICAL(10, false),
  CALLERS_TRANSFER(10, false),
  CALLERS_REPAIR(10, false),
  /** Callers who did not receive what was told as delivered. */
  NOT_RECEIVED(24 * 60, false),
  /** Orders whose window ended. */
  DUE(60, false),
  /** Orders delivered. */
  DELIVERED(24 * 60, false),
  /** Age of the oldest open order for medicine, in minutes. */
  MEDICINE_AGE_MINUTES(60, true),
  OPEN_LANES(60, true),
  /** Predicted wait, else the observed one, in milliseconds. */
  WAIT_MILLIS(20, true),
  /** People of the shift who did not come. */
  NO_SHOWS(60, false),
  /** Devices known; told when that changes. */
  DEVICES(0, true),
  /** Those of them that are silent. */
  SILENT_DEVICES(0, true),
  /** Notices issued. */
  NOTICES(10, false);

  /** Matters that are watched for surges and clusters, each in bins of 5 minutes. */
  public static final List<Measure> MATTERS =
      List.of(CALLERS_TESTING, CALLERS_SUPPLIES, CALLERS_MEDICAL, CALLERS_TRANSFER, CALLERS_REPAIR);

  static final List<Measure> ALL = List.of(values());

  private final int keptMinutes;
  private final boolean level;

  Measure(int keptMinutes, boolean level) {
    this.keptMinutes = keptMinutes;
    this.level = level;
  }

  /** How many minutes back somebody looks. */
  int keptMinutes() {
    return keptMinutes;
  }

  /** Whether what was told last holds until something else is told. */
  boolean standing() {
    return this == DEVICES || this == SILENT_DEVICES;
  }

  /** Whether it is a level, of which 0 is to be told apart from unknown; else a count. */
  boolean level() {
    return level;
  }
}
