package org.guatu.pipeline.cell;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Since when a leaf knows its levels. Its roll-ups count the leaves that know, so it tells them
 * when the first minute moves: for all it has seen, and for what each minute's settled figures may
 * see. What it told is kept as steps (quantity, bucket, first minute): with the amounts up to that
 * bucket the level is known from that minute on.
 */
final class Knowing {
  private static final int WIDTH = 3;
  private static final long NOT_YET = Long.MAX_VALUE;

  /** Bucket of the first step: what is in all settled figures to come. */
  private static final long ALWAYS = Long.MIN_VALUE;

  private Knowing() {}

  /**
   * @param settlingMillis the first minute that may yet settle
   */
  static void update(SubjectState state, List<? extends Quantity> quantities, long settlingMillis) {
    for (Quantity quantity : quantities) {
      if (quantity.kind() == QuantityKind.KNOWING) {
        update(state, quantity.ordinal(), settlingMillis);
      }
    }
  }

  private static void update(SubjectState state, int q, long settlingMillis) {
    long[] told = told(state, q, settlingMillis);
    // What is known since a minute that is over and done is so for good, whatever has been taken
    // back in later ones: of what was there then, the slots no longer tell.
    if (told.length == WIDTH && told[2] < state.timeline.droppedBeforeMillis) {
      return;
    }
    long[] now = steps(state, q, settlingMillis);
    if (Arrays.equals(told, now)) {
      return;
    }
    tell(state, told, -1);
    tell(state, now, 1);
    remember(state, q, now);
  }

  /** What was told of a quantity; steps that are in all settled figures by now made one. */
  private static long[] told(SubjectState state, int q, long settlingMillis) {
    long[] known = state.knownFrom;
    Tuples told = new Tuples();
    for (int i = 0; i < known.length; i += WIDTH) {
      if (known[i] == q) {
        boolean always = known[i + 1] <= settlingMillis;
        if (always) {
          told.used = 0;
        }
        told.add(q, always ? ALWAYS : known[i + 1], known[i + 2]);
      }
    }
    return told.drain();
  }

  private static long[] steps(SubjectState state, int q, long settlingMillis) {
    Tuples steps = new Tuples();
    TreeSet<Long> buckets = new TreeSet<>();
    Tuples ahead = state.ahead;
    for (int i = 0; i < ahead.used; i += SubjectDelta.AMOUNT_WIDTH) {
      if (ahead.values[i + 2] == q && ahead.values[i + 1] > settlingMillis) {
        buckets.add(ahead.values[i + 1]);
      }
    }
    long before = NOT_YET;
    long first = firstKnown(state, q, settlingMillis);
    if (first != NOT_YET) {
      steps.add(q, ALWAYS, first);
      before = first;
    }
    for (long bucket : buckets) {
      first = firstKnown(state, q, bucket);
      if (first != before) {
        steps.add(q, bucket, first);
        before = first;
      }
    }
    return steps.drain();
  }

  /**
   * The first minute known by the amounts up to a bucket: also one that later amounts have taken
   * back, which may have come before the minute settled.
   */
  private static long firstKnown(SubjectState state, int q, long upTo) {
    long level = 0;
    for (MinuteSlot slot : state.timeline.slots) {
      level += slot.amount(q);
      boolean maybe = level > 0 || !state.ahead.isEmpty();
      if (maybe && level - ahead(state, q, upTo, slot.minuteMillis) > 0) {
        return slot.minuteMillis;
      }
    }
    return NOT_YET;
  }

  /** What of a level comes of amounts after a bucket. */
  private static long ahead(SubjectState state, int q, long upTo, long minuteMillis) {
    Tuples ahead = state.ahead;
    long sum = 0;
    for (int i = 0; i < ahead.used; i += SubjectDelta.AMOUNT_WIDTH) {
      if (ahead.values[i + 2] == q
          && ahead.values[i + 1] > upTo
          && ahead.values[i] <= minuteMillis) {
        sum += ahead.values[i + 4];
      }
    }
    return sum;
  }

  private static void tell(SubjectState state, long[] steps, int sign) {
    long before = NOT_YET;
    for (int i = 0; i < steps.length; i += WIDTH) {
      long minute = steps[i + 2];
      if (before != NOT_YET) {
        state.pending.add(before, steps[i + 1], steps[i], Contributions.UNTAGGED, -sign);
      }
      if (minute != NOT_YET) {
        long bucket = Math.max(steps[i + 1], minute);
        state.pending.add(minute, bucket, steps[i], Contributions.UNTAGGED, sign);
      }
      before = minute;
    }
  }

  /** Tells the roll-ups of a leaf that ends what it knew until a minute. */
  static void end(SubjectState state, List<? extends Quantity> quantities, long minuteMillis) {
    for (Quantity quantity : quantities) {
      int q = quantity.ordinal();
      if (quantity.kind() == QuantityKind.KNOWING && knows(told(state, q, Long.MAX_VALUE))) {
        state.pending.add(minuteMillis, minuteMillis, q, Contributions.UNTAGGED, -1);
      }
    }
  }

  /** Whether steps end with a level that is known. */
  private static boolean knows(long[] steps) {
    return steps.length > 0 && steps[steps.length - 1] != NOT_YET;
  }

  private static void remember(SubjectState state, int q, long[] steps) {
    Tuples all = new Tuples();
    for (int i = 0; i < state.knownFrom.length; i += WIDTH) {
      if (state.knownFrom[i] != q) {
        all.add(state.knownFrom[i], state.knownFrom[i + 1], state.knownFrom[i + 2]);
      }
    }
    all.add(steps);
    state.knownFrom = all.drain();
  }
}
