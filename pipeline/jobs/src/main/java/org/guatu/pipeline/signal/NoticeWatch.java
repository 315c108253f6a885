package org.guatu.pipeline.signal;

import static org.guatu.contract.metric.Window.MINUTE_MILLIS;

import java.util.List;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.signal.Signal.Evidence;

/**
 * What is watched of an area for an hour after a notice: whether calls change. A notice issued
 * meanwhile is part of it. The minute of the notice itself belongs neither before nor after it.
 */
final class NoticeWatch {
  static final String NOTICE_CALLS = "notice-calls";

  private NoticeWatch() {}

  static void decide(PlaceState state, long minute, Signals signals) {
    long notice = state.noticeMillis;
    if (notice > 0 && minute <= notice + CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS) {
      watch(state, notice, minute, signals);
      return;
    }
    if (notice > 0) {
      signals.decide(NOTICE_CALLS, state.place, Verdict.ABSENT, 1, List::of);
    }
    boolean issued = state.own(Measure.NOTICES).sum(minute, minute) > 0;
    state.noticeMillis = issued && knowsCallsBefore(state, minute) ? minute : 0;
  }

  private static boolean knowsCallsBefore(PlaceState state, long minute) {
    long from = minute - CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS;
    return state.callsSinceMillis >= 0 && state.callsSinceMillis <= from;
  }

  private static void watch(PlaceState state, long notice, long minute, Signals signals) {
    long from = notice - CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS;
    long before = state.own(Measure.CALLS).sum(from, notice - MINUTE_MILLIS);
    long since = state.own(Measure.CALLS).sum(notice + MINUTE_MILLIS, minute);
    long minutes = (minute - notice) / MINUTE_MILLIS;
    signals.watch(
        NOTICE_CALLS,
        state.place,
        new CallsBesideNotice(before, since, minutes).verdict(),
        () ->
            List.of(
                Evidence.count(Figure.CALLS_BEFORE_60M, before),
                Evidence.count(Figure.CALLS_SINCE, since),
                new Evidence(
                    Figure.CALLS_EXPECTED_SINCE,
                    before * minutes,
                    CallsBesideNotice.BEFORE_MINUTES,
                    before),
                new Evidence(Figure.SINCE_MINUTES, minutes, 1, 1)));
  }
}
