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
    long last = notice + CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS;
    if (notice > 0 && minute <= last) {
      CallsBesideNotice calls = calls(state, notice, minute);
      signals.watch(NOTICE_CALLS, state.place, calls.verdict(), () -> evidence(calls));
      return;
    }
    if (notice > 0) {
      signals.decide(
          NOTICE_CALLS, state.place, Verdict.ABSENT, 1, () -> evidence(calls(state, notice, last)));
    }
    boolean issued = state.own(Measure.NOTICES).sum(minute, minute) > 0;
    state.noticeMillis = issued && knowsCallsBefore(state, minute) ? minute : 0;
  }

  private static boolean knowsCallsBefore(PlaceState state, long minute) {
    long from = minute - CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS;
    return state.callsSinceMillis >= 0 && state.callsSinceMillis <= from;
  }

  private static CallsBesideNotice calls(PlaceState state, long notice, long minute) {
    Recent calls = state.own(Measure.CALLS);
    long from = notice - CallsBesideNotice.BEFORE_MINUTES * MINUTE_MILLIS;
    long before = calls.sum(from, notice - MINUTE_MILLIS);
    long since = calls.sum(notice + MINUTE_MILLIS, minute);
    return new CallsBesideNotice(before, since, (minute - notice) / MINUTE_MILLIS);
  }

  private static List<Evidence> evidence(CallsBesideNotice calls) {
    long expected = calls.before() * calls.minutes();
    return List.of(
        Evidence.count(Figure.CALLS_BEFORE_60M, calls.before()),
        Evidence.count(Figure.CALLS_SINCE, calls.since()),
        new Evidence(
            Figure.CALLS_EXPECTED_SINCE,
            expected,
            CallsBesideNotice.BEFORE_MINUTES,
            calls.before()),
        new Evidence(Figure.SINCE_MINUTES, calls.minutes(), 1, 1));
  }
}
