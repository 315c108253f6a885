package org.guatu.pipeline.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.signal.ClusterState.Found;
import org.guatu.pipeline.signal.Signal.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Scans the neighbourhoods of a district for clusters of callers, each matter by itself, over the
 * hour that ends with a bin of five minutes. What is expected is told by the day before that hour,
 * or by the two hours before it while there is no day yet; with less nothing is said. A cluster
 * stands where two scans on end find one, with a neighbourhood in common.
 */
public final class ClusterWatch {
  private static final int WINDOW_BINS = 12;
  private static final int LEAST_PAST_BINS = 24;
  private static final long MINUTES_OF_BIN = BinHistory.BIN_MILLIS / 60_000;

  private final Zones zones;
  private final SpaceTimeScan scan;

  /**
   * @param zones of the district
   */
  public ClusterWatch(Zones zones) {
    this.zones = zones;
    this.scan = new SpaceTimeScan(zones);
  }

  /** Scans the bin that is next, and goes on to the one after it. */
  public List<Signal> scanNext(ClusterState state) {
    long bin = state.nextBin;
    List<Signal> signals = new ArrayList<>();
    for (Measure matter : Measure.MATTERS) {
      Cluster cluster = scan(state, matter, bin);
      Found before = state.found.get(matter.name());
      if (cluster == null || !cluster.signal()) {
        state.found.remove(matter.name());
        continue;
      }
      boolean confirms = before != null && cluster.confirms(before.cluster);
      String anchor = confirms && before != null ? before.anchor : cluster.areas().get(0);
      state.found.put(matter.name(), new Found(anchor, cluster));
      signals.add(told(matter, anchor, cluster, confirms));
    }
    state.nextBin = bin + 1;
    state.hasScanned = true;
    return signals;
  }

  private @Nullable Cluster scan(ClusterState state, Measure matter, long bin) {
    long begin = bin - WINDOW_BINS + 1;
    long pastBins = Math.min(BinHistory.DAY_BINS, begin - state.firstBin);
    List<ScanCall> calls = calls(state, matter, bin);
    if (pastBins < LEAST_PAST_BINS || calls.size() < SpaceTimeScan.LEAST_CALLERS) {
      return null;
    }
    long[][] expected =
        ScanWeights.ofPast(zones, WINDOW_BINS, past(state, matter, begin - pastBins, begin));
    return scan.scan(ScanWindow.of(zones, WINDOW_BINS, calls), expected);
  }

  /** Who counts in a bin has not called for an hour before it, and is nobody else of the window. */
  private List<ScanCall> calls(ClusterState state, Measure matter, long bin) {
    List<ScanCall> calls = new ArrayList<>();
    for (ScanArea area : zones.areas()) {
      BinHistory history = state.history(matter, area.code());
      for (int ago = 0; history != null && ago < WINDOW_BINS; ago++) {
        int count = history.knows(bin - ago) ? history.count(bin - ago) : 0;
        for (int caller = 0; caller < count; caller++) {
          calls.add(new ScanCall(area.code(), ago, area.code() + "-" + ago + "-" + caller));
        }
      }
    }
    return calls;
  }

  private Map<String, Long> past(ClusterState state, Measure matter, long from, long to) {
    Map<String, Long> past = new HashMap<>();
    for (ScanArea area : zones.areas()) {
      BinHistory history = state.history(matter, area.code());
      long cases = 0;
      for (long bin = from; history != null && bin < to; bin++) {
        cases += history.knows(bin) ? history.count(bin) : 0;
      }
      past.put(area.code(), cases);
    }
    return past;
  }

  private static Signal told(Measure matter, String anchor, Cluster cluster, boolean raised) {
    return new Signal(
        "cluster-" + AreaWatch.of(matter),
        anchor,
        raised,
        raised ? 2 * (int) MINUTES_OF_BIN : (int) MINUTES_OF_BIN,
        List.of(
            Evidence.count(Figure.CLUSTER_CALLERS, cluster.callers()),
            new Evidence(Figure.CLUSTER_EXPECTED, cluster.expectedMicros(), PoissonCusum.MICROS, 1),
            Evidence.count(Figure.CLUSTER_AREAS, cluster.areas().size()),
            new Evidence(Figure.CLUSTER_MINUTES, cluster.bins() * MINUTES_OF_BIN, 1, 1),
            new Evidence(
                Figure.CLUSTER_P,
                cluster.exceeded() + 1L,
                cluster.replications() + 1L,
                cluster.replications())));
  }
}
