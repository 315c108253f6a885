package org.guatu.bench.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.pipeline.signal.BinHistory;
import org.guatu.pipeline.signal.Cluster;
import org.guatu.pipeline.signal.ScanCall;
import org.guatu.pipeline.signal.ScanWeights;
import org.guatu.pipeline.signal.ScanWindow;
import org.guatu.pipeline.signal.SpaceTimeScan;
import org.guatu.simulators.random.RandomStreams;
import org.jspecify.annotations.Nullable;

/**
 * Clusters that the scan finds in a town of 34 areas, where there are none and where there is one.
 */
final class ScanMeasures {
  private static final int AREAS = 34;
  private static final int CALM_SCANS = 2_000;
  private static final int CALM_DAYS = 28;

  /** The strictest that 999 replications can tell: none of them is as likely. */
  private static final int STRICT_PER_MILLE = 2;

  private static final int POWER_RUNS = 300;

  /** Half an hour. */
  private static final int CLUSTER_BINS = 6;

  private static final int TWO_HOURS_BINS = 24;

  private final RandomStreams random;
  private final Town town;
  private final SpaceTimeScan scan;
  private final long[][] weights;

  ScanMeasures(RandomStreams random) {
    this.random = random;
    town = new Town(AREAS, 0, random.stream("town", "places"));
    scan = new SpaceTimeScan(town.zones());
    weights = town.weights();
  }

  void measureCalm(Findings findings) {
    findings
        .table("where nothing is", "figure")
        .row("scans with p < 0.01", findings.put("scanFalseShare", falseShare(town, weights, 0)))
        .row(
            "expecting by the 2 h before",
            findings.put("scanFalseShareBy2Hours", falseShare(town, null, TWO_HOURS_BINS)));
    Town unlike = new Town(AREAS, 0.5, random.stream("unlike town", "places"));
    findings
        .row(
            "the same, where rates per head vary by half",
            findings.put("scanFalseShareUnlikeBy2Hours", falseShare(unlike, null, TWO_HOURS_BINS)))
        .row(
            "expecting by the day before there",
            findings.put(
                "scanFalseShareUnlikeBy1Day", falseShare(unlike, null, BinHistory.DAY_BINS)));
    measureDays(SpaceTimeScan.LIMIT_PER_MILLE, "", findings);
    measureDays(STRICT_PER_MILLE, "Strict", findings);
  }

  /**
   * @param told what to expect, or null to go by the past
   */
  private double falseShare(Town town, long @Nullable [][] told, int pastBins) {
    UniformRandomProvider chance = random.stream("town", "calm/" + pastBins);
    SpaceTimeScan scan = new SpaceTimeScan(town.zones());
    int signals = 0;
    for (int i = 0; i < CALM_SCANS; i++) {
      long[][] expected =
          told != null
              ? told
              : ScanWeights.ofPast(town.zones(), Town.BINS, town.past(chance, pastBins));
      signals += signal(scan.scan(town.calm(chance), expected)) ? 1 : 0;
    }
    return (double) signals / CALM_SCANS;
  }

  private static boolean signal(@Nullable Cluster cluster) {
    return cluster != null && cluster.signal();
  }

  /** Scans every five minutes share most of their window, and so do their errors. */
  private void measureDays(int limitPerMille, String name, Findings findings) {
    UniformRandomProvider chance = random.stream("town", "days");
    SpaceTimeScan scan = new SpaceTimeScan(town.zones(), limitPerMille);
    Deque<List<ScanCall>> newestFirst = new ArrayDeque<>();
    Cluster before = null;
    boolean confirmedBefore = false;
    int begun = 0;
    int confirmed = 0;
    for (int bin = 0; bin < CALM_DAYS * BinHistory.DAY_BINS; bin++) {
      newestFirst.addFirst(town.bin(chance, 0, Set.of(), 1));
      if (newestFirst.size() > Town.BINS) {
        newestFirst.removeLast();
      }
      Cluster now = scan.scan(ScanWindow.of(town.zones(), Town.BINS, aged(newestFirst)), weights);
      begun += signal(now) && !signal(before) ? 1 : 0;
      boolean confirms = now != null && now.confirms(before);
      confirmed += confirms && !confirmedBefore ? 1 : 0;
      before = now;
      confirmedBefore = confirms;
    }
    String limit = "p < " + limitPerMille / 1000.0;
    findings
        .row(
            "false clusters a day, scanned every 5 min, " + limit,
            findings.put("scanFalseADay" + name, (double) begun / CALM_DAYS))
        .row(
            "of them twice running",
            findings.put("scanFalseTwiceRunningADay" + name, (double) confirmed / CALM_DAYS));
  }

  private static List<ScanCall> aged(Deque<List<ScanCall>> newestFirst) {
    List<ScanCall> calls = new ArrayList<>();
    int ago = 0;
    for (List<ScanCall> bin : newestFirst) {
      for (ScanCall call : bin) {
        calls.add(new ScanCall(call.area(), ago, call.caller()));
      }
      ago++;
    }
    return calls;
  }

  void measurePower(Findings findings) {
    findings.table(
        "areas of the cluster",
        "times the usual calls",
        "found",
        "of its areas, in what was found",
        "of what was found, in it");
    for (int size : new int[] {1, 3, 6}) {
      for (int risk : new int[] {2, 3, 5}) {
        measurePower(size, risk, findings);
      }
    }
  }

  private void measurePower(int size, int risk, Findings findings) {
    UniformRandomProvider chance = random.stream("town", "cluster/" + size + "/" + risk);
    int found = 0;
    double covered = 0;
    double right = 0;
    for (int run = 0; run < POWER_RUNS; run++) {
      Set<String> affected = town.around(chance.nextInt(AREAS), size);
      Cluster cluster = scan.scan(town.window(chance, affected, risk, CLUSTER_BINS), weights);
      if (cluster == null || !cluster.signal()) {
        continue;
      }
      Set<String> both = new HashSet<>(cluster.areas());
      both.retainAll(affected);
      found += both.isEmpty() ? 0 : 1;
      covered += (double) both.size() / size;
      right += (double) both.size() / cluster.areas().size();
    }
    String of = size + "AreasTimes" + risk;
    findings.row(
        size,
        risk,
        findings.put("scanPower" + of, (double) found / POWER_RUNS),
        findings.put("scanCovered" + of, covered / Math.max(1, found)),
        findings.put("scanRight" + of, right / Math.max(1, found)));
  }
}
