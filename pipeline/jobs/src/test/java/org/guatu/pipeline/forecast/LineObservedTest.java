package org.guatu.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineObservedTest {
  private static final long QUARTER = LineObserved.AHEAD_MILLIS;

  /** Ten agents, calls of four minutes, of whom one in two and a half minutes waited hangs up. */
  private static LineObserved line(long offered, long waiting) {
    return new LineObserved(offered, QUARTER, 100, 24_000_000, 19, 2_850_000, 10, waiting);
  }

  private static HotlineLoad load(long offered) {
    return new HotlineLoad((double) offered / QUARTER, 1 / 240_000.0, 1 / 150_000.0, 10);
  }

  @Test
  void aQueueAsLongAsEverStaysSo() {
    ErlangA steady = new ErlangA(load(75));
    assertThat(steady.meanQueue()).isBetween(6.0, 8.0);
    double wait = line(75, Math.round(steady.meanQueue())).waitMillis().orElseThrow();
    assertThat(wait).isCloseTo(steady.meanWaitMillis(), within(2_000.0));
  }

  @Test
  void whatIsPiledUpGoesAndWhatIsMissingComes() {
    double steady = new ErlangA(load(75)).meanWaitMillis();
    double empty = line(75, 0).waitMillis().orElseThrow();
    double full = line(75, 60).waitMillis().orElseThrow();
    assertThat(empty).isBetween(0.7 * steady, 0.95 * steady);
    // 53 too many, a sixth of a quarter each: over the 75 who call.
    assertThat(full - steady).isCloseTo(53 / 75.0 * 150_000, within(5_000.0));
  }

  @Test
  void idleAgentsWorkOffAQueueOfThePatient() {
    LineObserved patient = new LineObserved(20, QUARTER, 100, 24_000_000, 0, 360_000_000, 10, 20);
    // Steady next to nothing; 20 who wait, 17.5 a quarter more are handled than come.
    double wait = patient.waitMillis().orElseThrow();
    assertThat(wait).isBetween(300_000.0, 600_000.0);
    LineObserved fewer = new LineObserved(20, QUARTER, 100, 24_000_000, 0, 360_000_000, 20, 20);
    assertThat(fewer.waitMillis().orElseThrow()).isLessThan((long) (wait / 1.5));
  }

  @Test
  void withoutCallsOrAgentsThereIsNoForecast() {
    assertThat(line(0, 0).waitMillis()).isEmpty();
    assertThat(new LineObserved(5, QUARTER, 0, 0, 0, 0, 0, 5).waitMillis()).isEmpty();
    assertThat(new LineObserved(5, QUARTER, 0, 0, 0, 0, 1_001, 5).waitMillis()).isEmpty();
    assertThat(new LineObserved(5, QUARTER, 0, 0, 0, 0, 1, 5).waitMillis()).isPresent();
  }
}
