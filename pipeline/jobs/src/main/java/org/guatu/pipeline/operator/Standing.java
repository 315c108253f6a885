package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * What stands of an event and its corrections. Pure: the same for the same set of events, whatever
 * came first.
 */
final class Standing<E extends Event> {
  /** What became of one record. */
  enum Fate {
    ACCEPTED,
    CORRECTED,
    LATE,
    WAITING
  }

  /**
   * A correction and when all that it names had come, but for the original.
   *
   * @param linkedAtMillis greatest received-at of it and the corrections between it and the
   *     original
   */
  record Linked<E>(E event, long linkedAtMillis) {}

  /** One record and what became of it. */
  record Verdict<E>(E event, Fate fate) {}

  /** An event came to stand, or ceased to. */
  record Step<E>(E event, int sign, long atMillis, boolean inMinutes, boolean inRounds) {}

  private final Finishing finishing;
  private final Places places;
  private final List<Verdict<E>> verdicts = new ArrayList<>();
  private final List<Step<E>> steps = new ArrayList<>();

  private @Nullable E inMinutes;
  private @Nullable E inRounds;

  /**
   * @param original null if it has not come
   * @param corrections in any order
   * @param receivedTimeMillis until which a missing original has been waited for
   */
  Standing(
      Finishing finishing,
      Places places,
      @Nullable E original,
      List<Linked<E>> corrections,
      long receivedTimeMillis) {
    this.finishing = finishing;
    this.places = places;
    if (original == null) {
      for (Linked<E> correction : corrections) {
        boolean over = waitsUntil(correction.event()) <= receivedTimeMillis;
        verdicts.add(new Verdict<>(correction.event(), over ? Fate.LATE : Fate.WAITING));
      }
      return;
    }
    stand(original);
    long originalAt = original.receivedAtMillis();
    List<Linked<E>> inOrder = new ArrayList<>(corrections);
    inOrder.sort(
        Comparator.<Linked<E>>comparingLong(c -> Math.max(c.linkedAtMillis(), originalAt))
            .thenComparingLong(c -> c.event().receivedAtMillis())
            .thenComparing(c -> c.event().source())
            .thenComparing(c -> c.event().id()));
    for (Linked<E> correction : inOrder) {
      replace(correction.event(), Math.max(correction.linkedAtMillis(), originalAt));
    }
  }

  /** Until when, in received-time, a correction waits for its original. */
  private long waitsUntil(E correction) {
    return correction.receivedAtMillis() + finishing.latenessMillis();
  }

  private void stand(E original) {
    long receivedAt = original.receivedAtMillis();
    long minute = minute(original);
    boolean late = finishing.isLate(minute, receivedAt);
    boolean counts = countsInRound(original, receivedAt);
    boolean delayed = receivedAt >= finishing.settlesAtMillis(minute);
    verdicts.add(
        new Verdict<>(original, late ? Fate.LATE : delayed ? Fate.CORRECTED : Fate.ACCEPTED));
    inMinutes = late ? null : original;
    inRounds = counts ? original : null;
    step(original, 1, receivedAt, !late, counts);
  }

  /** Lets a correction take the standing event's place, judged by when it was at hand. */
  private void replace(E correction, long atHandMillis) {
    if (atHandMillis >= waitsUntil(correction)) {
      verdicts.add(new Verdict<>(correction, Fate.LATE));
      return;
    }
    E inMinutesBefore = inMinutes;
    boolean late =
        inMinutesBefore == null
            || finishing.isLate(minute(inMinutesBefore), atHandMillis)
            || finishing.isLate(minute(correction), atHandMillis);
    verdicts.add(new Verdict<>(correction, late ? Fate.LATE : Fate.CORRECTED));
    E inRoundsBefore = inRounds;
    boolean counts =
        inRoundsBefore != null
            && countsInRound(correction, atHandMillis)
            && countsInRound(inRoundsBefore, atHandMillis);
    boolean both = !late && counts && inMinutesBefore == inRoundsBefore;
    if (!late && inMinutesBefore != null) {
      step(inMinutesBefore, -1, atHandMillis, true, both);
      inMinutes = correction;
    }
    if (counts && inRoundsBefore != null) {
      if (!both) {
        step(inRoundsBefore, -1, atHandMillis, false, true);
      }
      inRounds = correction;
    }
    step(correction, 1, atHandMillis, !late, counts);
  }

  private void step(E event, int sign, long at, boolean minutes, boolean rounds) {
    if (minutes || rounds) {
      steps.add(new Step<>(event, sign, at, minutes, rounds));
    }
  }

  private boolean countsInRound(E event, long receivedAtMillis) {
    return receivedAtMillis < places.reconciledAtMillis(places.roundOf(event));
  }

  private long minute(E event) {
    return Window.minuteOf(event.eventTimeMillis());
  }

  List<Verdict<E>> verdicts() {
    return verdicts;
  }

  List<Step<E>> steps() {
    return steps;
  }
}
