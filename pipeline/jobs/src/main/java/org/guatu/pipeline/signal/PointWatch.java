package org.guatu.pipeline.signal;

import static org.guatu.contract.metric.Window.MINUTE_MILLIS;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.SubjectId;
import org.guatu.pipeline.signal.Signal.Evidence;
import org.jspecify.annotations.Nullable;

/** What is watched of each service point of a neighbourhood. */
final class PointWatch {
  static final String TESTING_LANE = "testing-lane-paused";
  static final String NO_SHOWS = "no-shows-wait";

  private PointWatch() {}

  static void decide(PlaceState state, long minute, Signals signals) {
    TreeSet<String> points = new TreeSet<>();
    for (String key : state.recents.keySet()) {
      // Who tells how long people wait need not tell his lanes.
      for (Measure told : List.of(Measure.OPEN_LANES, Measure.WAIT_MILLIS)) {
        String point = PlaceState.subjectOf(key, told);
        if (point != null) {
          points.add(point);
        }
      }
    }
    for (String held : state.heldPlaces(TESTING_LANE)) {
      points.add(SubjectId.point(held).toString());
    }
    for (String held : state.heldPlaces(NO_SHOWS)) {
      points.add(SubjectId.point(held).toString());
    }
    for (String subject : points) {
      String point = SubjectId.parse(subject).code();
      lanes(state, subject, point, minute, signals);
      noShows(state, subject, point, minute, signals);
    }
  }

  private static void lanes(
      PlaceState state, String subject, String point, long minute, Signals signals) {
    Recent lanes = state.of(subject, Measure.OPEN_LANES);
    Long open = lanes.latest(minute - 4 * MINUTE_MILLIS, minute);
    Long most = lanes.most(minute - 59 * MINUTE_MILLIS, minute);
    Verdict verdict =
        new TestingCallsBesidePausedLane(state.up(Measure.CALLERS_TESTING), open, most).verdict();
    signals.decide(
        TESTING_LANE,
        point,
        verdict,
        1,
        () -> {
          List<Evidence> evidence = new ArrayList<>();
          add(evidence, Figure.OPEN_LANES, open, 1);
          add(evidence, Figure.OPEN_LANES_MOST_60M, most, 1);
          return evidence;
        });
  }

  private static void noShows(
      PlaceState state, String subject, String point, long minute, Signals signals) {
    Recent waits = state.of(subject, Measure.WAIT_MILLIS);
    Long wait = waits.latest(minute - 4 * MINUTE_MILLIS, minute);
    Long before = waits.latest(minute - 19 * MINUTE_MILLIS, minute - 15 * MINUTE_MILLIS);
    long missing = state.of(subject, Measure.NO_SHOWS).sum(minute - 59 * MINUTE_MILLIS, minute);
    Verdict verdict = new NoShowsBesideRisingWait(missing, wait, before).verdict();
    signals.decide(
        NO_SHOWS,
        point,
        verdict,
        1,
        () -> {
          List<Evidence> evidence = new ArrayList<>();
          evidence.add(Evidence.count(Figure.NO_SHOWS_60M, missing));
          add(evidence, Figure.WAIT_MINUTES, wait, MINUTE_MILLIS);
          add(evidence, Figure.WAIT_BEFORE_MINUTES, before, MINUTE_MILLIS);
          return evidence;
        });
  }

  private static void add(
      List<Evidence> evidence, Figure figure, @Nullable Long value, long denominator) {
    if (value != null) {
      evidence.add(new Evidence(figure, value, denominator, 1));
    }
  }
}
