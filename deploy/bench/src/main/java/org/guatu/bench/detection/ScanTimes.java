package org.guatu.bench.detection;

import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.pipeline.signal.Cluster;
import org.guatu.pipeline.signal.ScanWindow;
import org.guatu.pipeline.signal.SpaceTimeScan;
import org.guatu.simulators.random.RandomStreams;

/** How long a scan takes: all of its replications where a cluster is, few where none is. */
final class ScanTimes {
  private static final int SCANS = 8;

  private final RandomStreams random;

  ScanTimes(RandomStreams random) {
    this.random = random;
  }

  void measure(Findings findings) {
    findings.table(
        "areas", "zones x bins", "cluster: ms a scan", "replications", "none: ms", "replications");
    for (int areas : new int[] {34, 340}) {
      measure(areas, findings);
    }
  }

  private void measure(int areas, Findings findings) {
    UniformRandomProvider chance = random.stream("times", "" + areas);
    Town town = new Town(areas, 0, chance);
    SpaceTimeScan scan = new SpaceTimeScan(town.zones());
    Times full = new Times();
    Times calm = new Times();
    for (int i = -1; i < SCANS; i++) {
      Set<String> affected = town.around(chance.nextInt(areas), 6);
      Times first = new Times();
      // The first ones are still being compiled.
      (i < 0 ? first : full).add(scan, town.window(chance, affected, 9, 6), town.weights());
      (i < 0 ? first : calm).add(scan, town.calm(chance), town.weights());
    }
    findings.row(
        areas,
        town.zones().cylinders(Town.BINS),
        findings.put("scanMillis" + areas + "Areas", full.millis()),
        Findings.text(full.replications()),
        findings.put("scanMillis" + areas + "AreasCalm", calm.millis()),
        Findings.text(calm.replications()));
  }

  private static final class Times {
    private long nanos;
    private long replications;

    void add(SpaceTimeScan scan, ScanWindow window, long[][] weights) {
      long start = System.nanoTime();
      Cluster cluster = scan.scan(window, weights);
      nanos += System.nanoTime() - start;
      replications += cluster == null ? 0 : cluster.replications();
    }

    double millis() {
      return nanos / 1e6 / SCANS;
    }

    double replications() {
      return (double) replications / SCANS;
    }
  }
}
