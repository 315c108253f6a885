package org.guatu.pipeline.signal;

import java.util.ArrayList;
import java.util.List;

/** The readings of one minute, or bin, that has not settled. Fields are only ever added. */
public final class Told {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;

  public List<Reading> readings = new ArrayList<>();
}
