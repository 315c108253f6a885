package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.List;

/** What is kept of one source. State: fields are only ever added. */
public final class SourceState {
  public static final int SCHEMA_VERSION = 1;

  /** One window's sums. */
  public static final class Sums {
    /** Start of the minute, or -1 for a round. */
    public long minuteMillis = -1;

    /** The site-local date, or empty for a minute. */
    public String round = "";

    public SourceTally tally = new SourceTally();
    public long revision;
    public boolean dirty;
    public boolean settled;

    /** A minute that has been told for the last time, and is still looked back to. */
    public boolean over;
  }

  public int schemaVersion = SCHEMA_VERSION;

  /** Minutes that are not final or are looked back to, and rounds that are not reconciled. */
  public List<Sums> windows = new ArrayList<>();

  public long asOfMillis;
  public long nextEmitAtMillis;
  public boolean emitTimer;
}
