package org.guatu.pipeline.signal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a district to scan it for clusters: eight days of bins by neighbourhood and
 * matter, some 60 kB a neighbourhood. State: fields are only ever added.
 */
public final class ClusterState {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;

  /** The bin that is scanned next; -1 before the first reading. */
  public long nextBin = -1;

  public boolean hasScanned;

  /** The first and the newest bin read. */
  public long firstBin = -1;

  public long newestBin = -1;

  /** When to look whether it is forgotten; 0 before the first scan. */
  public long forgetsAtMillis;

  /** By matter, bar, code of the neighbourhood. Bins without callers are not told. */
  public Map<String, BinHistory> histories = new HashMap<>();

  /** By matter, what the scan before found. */
  public Map<String, Found> found = new HashMap<>();

  /** What one scan found. Fields are only ever added. */
  public static final class Found {
    /** The centre of the first of the scans that confirm one another. */
    public String anchor = "";

    public Cluster cluster;

    Found(String anchor, Cluster cluster) {
      this.anchor = anchor;
      this.cluster = cluster;
    }

    /** For Flink. */
    public Found() {
      cluster = new Cluster(java.util.List.of(), 0, 0, 0, 0, 0, 0, 0, false);
    }
  }

  /** Takes what was told of a bin, all of it at once; false if it has been scanned already. */
  public boolean read(long bin, Told told) {
    if (hasScanned && bin < nextBin) {
      return false;
    }
    newestBin = Math.max(newestBin, bin);
    firstBin = firstBin < 0 ? bin : Math.min(firstBin, bin);
    boolean gone = bin - nextBin > BinHistory.DAY_BINS;
    if (nextBin < 0 || bin < nextBin || gone) {
      nextBin = bin;
    }
    Map<String, Integer> callers = new HashMap<>();
    told.readings.forEach(reading -> count(reading, callers));
    callers.forEach(
        (history, count) ->
            histories.computeIfAbsent(history, key -> new BinHistory()).put(bin, count));
    return true;
  }

  private static void count(Reading reading, Map<String, Integer> callers) {
    String area = reading.subject.substring(reading.subject.indexOf(':') + 1);
    for (int i = 0; i < reading.measures.length; i++) {
      Measure measure = Measure.ALL.get(reading.measures[i]);
      if (Measure.MATTERS.contains(measure) && reading.values[i] != 0) {
        callers.merge(measure + "|" + area, (int) reading.values[i], Integer::sum);
      }
    }
  }

  /** Whether there is a bin to scan, whether or not it has settled. */
  public boolean hasNext() {
    return nextBin >= 0 && nextBin <= newestBin;
  }

  @Nullable BinHistory history(Measure matter, String area) {
    return histories.get(matter + "|" + area);
  }
}
