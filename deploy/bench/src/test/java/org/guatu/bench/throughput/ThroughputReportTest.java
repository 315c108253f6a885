package org.guatu.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.guatu.local.command.Results;
import org.junit.jupiter.api.Test;

class ThroughputReportTest {
  /** A round in which the machine was slow is slow for both: the ratio does not feel it. */
  @Test
  void ratiosAreTakenWithinARound() {
    Map<String, List<Turn>> turns =
        Map.of(
            "thread", List.of(turn(1_000), turn(9_000), turn(1_100)),
            "job", List.of(turn(2_000), turn(18_000), turn(2_200)));
    assertThat(printed(turns)).contains("jobToThread: 2.00\n", "jobCpuNanosPerEvent: 2200\n");
  }

  /** What starting takes is in both runs, and not in what an event costs. */
  @Test
  void startingIsNoPartOfAnEvent() {
    Turn turn = new Turn(new Cost(5_000_000, 3_000_000), 2_000, new Cost(1_000_000, 0), 0);
    assertThat(turn.cpuNanosPerEvent()).isEqualTo(2_000);
    assertThat(turn.startCpuMillis()).isEqualTo(1);
  }

  @Test
  void ofWhoDidNotRunNothingIsSaid() {
    assertThat(printed(Map.of("job", List.of(turn(1_000))))).doesNotContain("jobTo");
  }

  private static Turn turn(long nanosPerEvent) {
    return new Turn(new Cost(nanosPerEvent * 100, 1), 100, new Cost(0, 0), 0);
  }

  private static String printed(Map<String, List<Turn>> turns) {
    Results results = new Results();
    new ThroughputReport(turns).put(results);
    StringWriter out = new StringWriter();
    results.print(new PrintWriter(out), false);
    return out.toString().replace("\r\n", "\n");
  }
}
