package org.guatu.bench.detection;

import java.util.concurrent.Callable;
import org.guatu.simulators.random.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the detection of surges and clusters, by the very classes that run live, on Poisson
 * counts of which is known what is in them. The same seed gives the same figures, but for times.
 */
@Command(
    name = "detection",
    description = "How soon surges and clusters are found, and how often where none are.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class DetectionBench implements Callable<Integer> {
  @Option(names = "--seed", defaultValue = "1", description = "Of all that is left to chance.")
  private long seed;

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Findings findings = new Findings();
    RandomStreams random = new RandomStreams(seed);
    progress("surges");
    new SurgeMeasures(random).measure(findings);
    progress("expectations from past days");
    HistoryMeasures.measure(findings);
    progress("clusters where there are none");
    ScanMeasures scans = new ScanMeasures(random);
    scans.measureCalm(findings);
    progress("clusters that were put in");
    scans.measurePower(findings);
    progress("time of a scan");
    new ScanTimes(random).measure(findings);
    findings.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private void progress(String what) {
    spec.commandLine().getErr().println("detection: " + what + " ...");
    spec.commandLine().getErr().flush();
  }
}
