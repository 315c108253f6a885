package org.guatu.pipeline.signal;

import java.util.Arrays;

/**
 * What a cell tells the signals: some measures of one subject in one minute, as they stood when it
 * settled. A plain class, for it travels between tasks; fields are only ever added.
 */
public final class Reading {
  /** Code of the area whose signals look at it: a neighbourhood, or what is above one. */
  public String place = "";

  /** A subject's id: an area's or a point's. */
  public String subject = "";

  public long minuteMillis;

  /** Ordinals of {@link Measure}. */
  public int[] measures = new int[0];

  public long[] values = new long[0];

  /** Whether the cell told the same when it settled, and is told again as it was revised since. */
  public boolean again;

  void add(Measure measure, long value) {
    measures = Arrays.copyOf(measures, measures.length + 1);
    values = Arrays.copyOf(values, values.length + 1);
    measures[measures.length - 1] = Measure.ALL.indexOf(measure);
    values[values.length - 1] = value;
  }

  /** What it tells beside another: the same reading if they are of two subjects or minutes. */
  Reading without(Reading other) {
    if (minuteMillis != other.minuteMillis || !subject.equals(other.subject)) {
      return this;
    }
    Reading rest = new Reading();
    rest.place = place;
    rest.subject = subject;
    rest.minuteMillis = minuteMillis;
    rest.again = again;
    for (int i = 0; i < measures.length; i++) {
      int measure = measures[i];
      if (Arrays.stream(other.measures).noneMatch(told -> told == measure)) {
        rest.add(Measure.ALL.get(measure), values[i]);
      }
    }
    return rest;
  }

  boolean isEmpty() {
    return measures.length == 0;
  }
}
