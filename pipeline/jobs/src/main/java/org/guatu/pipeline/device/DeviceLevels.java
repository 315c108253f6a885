package org.guatu.pipeline.device;

import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.cell.Figures;

/** The figures of the devices of one subject. State: fields are only ever added. */
public final class DeviceLevels {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;

  /** The subject's area; empty for none. */
  public String area = "";

  public long known;
  public long silent;
  public long skewed;

  /** Devices whose skew is known, of a stream if they are enough to judge the server by; else 0. */
  public long asked;

  /** How far the server's clock is ahead by them; 0 while it is not in doubt. */
  public long clockOffsetSeconds;

  void add(DeviceLevels other) {
    known += other.known;
    silent += other.silent;
    skewed += other.skewed;
  }

  boolean sameAs(DeviceLevels other) {
    return known == other.known
        && silent == other.silent
        && skewed == other.skewed
        && asked == other.asked
        && clockOffsetSeconds == other.clockOffsetSeconds;
  }

  /** As figures of a cell. */
  public Figures figures() {
    Figures figures = new Figures();
    figures.put(Figure.DEVICES_KNOWN, known, 1, known);
    figures.put(Figure.DEVICES_SILENT, silent, 1, known);
    figures.put(Figure.DEVICES_SKEWED, skewed, 1, known);
    if (asked > 0) {
      figures.put(Figure.CLOCK_OFFSET_SECONDS, clockOffsetSeconds, 1, asked);
    }
    return figures;
  }
}
