package org.guatu.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.local.replay.ReplayOptions;
import org.guatu.local.replay.ReplayReport;
import org.guatu.local.replay.RoundReplay;
import org.guatu.local.verify.RoundVerifier;
import org.guatu.local.verify.VerifyReport;
import org.guatu.pipeline.JobSinks;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.scenario.EveryActivity;
import org.guatu.simulators.scenario.SamplingDayConfig;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every activity is played, and every figure {@code docs/coverage.md} names for it is on the board,
 * at noon and in the evening, as a plain count over what was played has it.
 */
class EveryActivityIT {
  private static final long HOUR = 3_600_000L;

  /** After the begin of the day, at six: a quarter past twelve, and half past eight. */
  private static final long NOON = 25 * HOUR / 4;

  private static final long EVENING = 29 * HOUR / 2;
  private static final long SEED = 1;

  @TempDir Path folder;

  /** What is on the board by an instant, and what was played until then. */
  private record Moment(long atMillis, Board board, List<PlayedStream> played) {
    PlayedStream counting(String figure) {
      return played.stream()
          .filter(stream -> stream.knows(figure))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody counts " + figure));
    }
  }

  private static RoundReplay replay(Path round) throws IOException {
    return new RoundReplay(
        RoundReader.open(round), new ReplayOptions(Double.POSITIVE_INFINITY, 1, null, null));
  }

  /** Undisturbed, so that a count needs no rules about what comes twice, late or corrected. */
  private Moment moment(String name, long afterBeginMillis) throws Exception {
    Scenario scenario =
        EveryActivity.of(
            SEED, SamplingDayConfig.smallTown(Scenarios.DEFAULT_DATE).with(Disorder.NONE));
    long at = scenario.startMillis() + afterBeginMillis - 1;
    Path round = folder.resolve(name);
    Play play = Play.record(scenario, at, round);
    BoardAt board = new BoardAt(scenario.registry(), at);
    replay(round).run(new JobSinks(board, new Ignored<>(), new Ignored<>()));
    return new Moment(at, board.take(), play.counted());
  }

  @Test
  void everyFigureNamedIsOnTheBoardAndFollowsFromWhatWasPlayed() throws Exception {
    List<Moment> moments = List.of(moment("noon", NOON), moment("evening", EVENING));
    SoftAssertions all = new SoftAssertions();
    for (CoveragePage.Row row : CoveragePage.rows()) {
      for (CoveragePage.Checked checked : row.checked()) {
        for (String figure : checked.figures()) {
          String what = row.number() + " " + checked.subjects() + " " + figure;
          Set<Double> shown = new TreeSet<>();
          moments.forEach(moment -> shown.addAll(compare(all, what, moment, checked, figure)));
          shown.remove(0.0);
          all.assertThat(shown).as(what + " is ever anything").isNotEmpty();
        }
      }
    }
    all.assertAll();
  }

  /** What is shown of a figure. */
  private static Set<Double> compare(
      SoftAssertions all, String what, Moment moment, CoveragePage.Checked checked, String figure) {
    Set<Double> seen = new TreeSet<>();
    for (BoardSubject subject : moment.board().subjects()) {
      if (!checked.means(subject.id())) {
        continue;
      }
      BoardFigure shown = subject.figures().get(figure);
      long minute = minuteOf(shown, moment.atMillis());
      double expected =
          moment.counting(figure).value(subject.id(), figure, minute, moment.atMillis());
      Double value = shown == null ? null : shown.value();
      if (value != null) {
        seen.add(value);
        all.assertThat(value)
            .as(what + " of " + subject.id() + " by " + Instant.ofEpochMilli(moment.atMillis()))
            .isCloseTo(expected, offset(1e-9));
      } else if (expected > 0) {
        all.fail(what + " of " + subject.id() + " is not there, and should be " + expected);
      }
    }
    return seen;
  }

  /** A minute's figure is that of its own minute: nothing has happened there since. */
  private static long minuteOf(@Nullable BoardFigure shown, long atMillis) {
    if (shown == null || shown.window().startsWith("round/")) {
      return PlayedStream.minute(atMillis);
    }
    return Instant.parse(shown.window().replace("Z", ":00Z")).toEpochMilli();
  }

  @Test
  void withAllItsDisorderTheJobsAndTheRecomputationAgree() throws Exception {
    Path round = folder.resolve("disturbed");
    Scenario scenario = Scenarios.byName(Scenarios.EVERY_ACTIVITY, SEED);
    Play.record(scenario, scenario.endMillis(), round);
    ReplayReport report = replay(round).run(round);
    assertThat(report.addsUp()).isTrue();
    assertThat(report.counts().get("duplicate")).isPositive();
    assertThat(report.counts().get("quarantined")).isPositive();
    assertThat(report.counts().get("corrected")).isPositive();

    VerifyReport verified = RoundVerifier.of(round).verify();
    assertThat(verified.first()).isEmpty();
    assertThat(verified.agrees()).isTrue();
  }
}
