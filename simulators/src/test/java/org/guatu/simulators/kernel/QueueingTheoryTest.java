package org.guatu.simulators.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The kernel against queueing theory: each value lies in the 99 % interval of independent
 * replications with fixed seeds.
 */
class QueueingTheoryTest {
  private static final int REPLICATIONS = 12;
  private static final long HOUR = 3_600_000;

  /** Student's t with 11 degrees of freedom, 99 % two-sided. */
  private static final double T = 3.106;

  @Test
  void oneServerAtEightyPercent() {
    double service = 20_000;
    within(
        4 * service,
        "mean wait of M/M/1",
        runs(400, () -> Queueing.of(1).servers(1).arrivalsPerHour(144).serviceMillis(service)),
        Queueing::meanWaitMillis);
  }

  @Test
  void threeLanesAtNinetyPercent() {
    List<Queueing> runs =
        runs(250, () -> Queueing.of(1).servers(3).arrivalsPerHour(540).serviceMillis(18_000));
    within(49_020, "mean wait of M/M/3", runs, Queueing::meanWaitMillis);
    within(0.81706, "share that waits", runs, Queueing::waitedShare);
  }

  @Test
  void anOfficeThatIsNearlyFull() {
    List<Queueing> runs =
        runs(40, () -> Queueing.of(1).servers(110).arrivalsPerHour(1_000).serviceMillis(360_000));
    within(0.84376, "answered within 15 s", runs, run -> run.shareWithin(15_000));
  }

  @Test
  void callersWhoHangUp() {
    List<Queueing> runs =
        runs(
            150,
            () ->
                Queueing.of(1)
                    .servers(16)
                    .arrivalsPerHour(200)
                    .serviceMillis(300_000)
                    .patienceMillis(120_000));
    within(0.48252, "share that waits", runs, Queueing::waitedShare);
    within(0.14020, "share that hangs up", runs, Queueing::abandonedShare);
    within(16_820, "mean wait", runs, Queueing::meanWaitMillis);
  }

  @Test
  void littlesLawHoldsAlongThePath() {
    Queueing queueing = Queueing.of(3).servers(3).arrivalsPerHour(500).serviceMillis(18_000);
    Simulation<Queueing> simulation = queueing.begin();
    long end = 300 * HOUR;
    simulation.runUntil(end);
    double arrivalsPerMilli = queueing.customers() / (double) end;
    assertThat(queueing.meanQueue(end))
        .isCloseTo(arrivalsPerMilli * queueing.meanWaitMillis(), withPercentage(0.5));
  }

  @Test
  void nobodyGetsLost() {
    Queueing queueing = Queueing.of(4).servers(2).arrivalsPerHour(500).serviceMillis(18_000);
    Simulation<Queueing> simulation = queueing.begin();
    simulation.runUntil(HOUR);
    assertThat(queueing.customers())
        .isEqualTo(queueing.served() + queueing.busy() + queueing.queued());
  }

  private static List<Queueing> runs(int hours, Supplier<Queueing> model) {
    List<Queueing> runs = new ArrayList<>();
    for (int seed = 1; seed <= REPLICATIONS; seed++) {
      Queueing run = model.get().seeded(seed).warmUp(1_000);
      run.begin().runUntil(hours * HOUR);
      runs.add(run);
    }
    return runs;
  }

  private static void within(
      double theory, String what, List<Queueing> runs, ToDoubleFunction<Queueing> measure) {
    double[] values = runs.stream().mapToDouble(measure).toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / (values.length - 1);
    }
    double half = T * Math.sqrt(variance / values.length);
    assertThat(Math.abs(mean - theory))
        .as("%s: %s against %s ± %s", what, theory, mean, half)
        .isLessThan(half);
    assertThat(half / theory).as("the interval of %s is narrow", what).isLessThan(0.12);
  }
}
