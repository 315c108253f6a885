package org.guatu.pipeline.signal;

import java.util.ArrayList;
import java.util.List;

/** The readings of one minute, or bin, that has not settled. Fields are only ever added. */
public final class Told {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;

  public List<Reading> readings = new ArrayList<>();

  /**
   * Takes what nobody told yet. Cells are told again when they are revised, and when their job goes
   * on from a checkpoint; what settled is the same each time.
   */
  public void add(Reading reading) {
    Reading rest = reading;
    for (Reading before : readings) {
      rest = rest.without(before);
    }
    if (!rest.isEmpty()) {
      readings.add(rest);
    }
  }

  /** How many of them are of cells that had not been revised since they settled. */
  public int firstTold() {
    int first = 0;
    for (Reading reading : readings) {
      first += reading.again ? 0 : 1;
    }
    return first;
  }
}
