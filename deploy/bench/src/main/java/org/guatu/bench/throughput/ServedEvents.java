package org.guatu.bench.throughput;

import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;

/**
 * Services as scanning apps send them. What the event of a number says follows from the number and
 * the seed alone, so any part of the stream can be made again.
 *
 * <p>One event in a hundred is a copy of an earlier one, and one copy in ten has another body. Most
 * come within two seconds, one in forty takes up to nine, one in two hundred up to 55 seconds.
 *
 * @param seed of everything
 * @param count events, copies included
 * @param points they are sent from, the lower numbers more often
 * @param perSecond how many are received in a second of received-time
 */
record ServedEvents(long seed, int count, int points, int perSecond) {
  /** The longest an event takes to be received. */
  static final long LONGEST_MILLIS = 55_000;

  /** 2026-03-01T01:00:00Z. */
  private static final long START_MILLIS = 1_772_326_800_000L;

  /** A copy comes so many events after what it repeats: surely not within the same millisecond. */
  private static final int SOONEST_COPY = 100;

  private static final int LATEST_COPY = 1_000;
  private static final int MOST_A_SECOND = 50_000;

  private static final int ONE_IN_COPIES = 100;
  private static final int POINTS_TO_A_SOURCE = 50;

  ServedEvents {
    if (count < 1 || points < 1 || perSecond < 1 || perSecond > MOST_A_SECOND) {
      throw new IllegalArgumentException(
          "events, points and rate must be at least 1, rate at most " + MOST_A_SECOND);
    }
  }

  /** When the event of a number is received, UTC milliseconds; never before the one before it. */
  long receivedAtMillis(long number) {
    return START_MILLIS + number * 1_000 / perSecond;
  }

  boolean isCopy(long number) {
    return number >= LATEST_COPY && draw(number, 1, ONE_IN_COPIES) == 0;
  }

  /** Whether a copy says something else than what it repeats. */
  boolean hasAnotherBody(long number) {
    return isCopy(number) && draw(number, 3, 10) == 0;
  }

  /** The event of a number, as received. */
  PointEvent event(long number) {
    long original = number;
    while (isCopy(original)) {
      original -= SOONEST_COPY + draw(original, 2, LATEST_COPY - SOONEST_COPY);
    }
    PointEvent first = original(original);
    if (original == number) {
      return first;
    }
    long receivedAt = receivedAtMillis(number);
    PointEvent.Builder copy =
        first.toBuilder().receivedAtMillis(receivedAt).sentAtMillis(receivedAt - 20);
    return hasAnotherBody(number) ? copy.lane("another").build() : copy.build();
  }

  private PointEvent original(long number) {
    int point = Math.min(draw(number, 4, points), draw(number, 5, points * 2));
    long receivedAt = receivedAtMillis(number);
    String name = ServedTree.point(point);
    return PointEvent.of(
            PointEventType.SERVED,
            "scan-" + point / POINTS_TO_A_SOURCE,
            name + "-" + number,
            receivedAt - delayMillis(number))
        .receivedAtMillis(receivedAt)
        .sentAtMillis(receivedAt - 20)
        .device("tablet-" + point)
        .deviceSequence(number)
        .area(ServedTree.area(point))
        .round(ServedTree.ROUND)
        .point(name)
        .lane("L" + draw(number, 6, 4))
        .tube("T" + number / 10)
        .tubeCapacity(10)
        .person("%016x%016x".formatted(hash(number, 7), hash(number, 8)))
        .outcome("done")
        .build();
  }

  private long delayMillis(long number) {
    int share = draw(number, 9, 1_000);
    int most = share < 970 ? 2_000 : share < 995 ? 9_000 : (int) LONGEST_MILLIS;
    return draw(number, 10, most);
  }

  private int draw(long number, int stream, int bound) {
    return (int) Math.floorMod(hash(number, stream), (long) bound);
  }

  /** SplitMix64's finish of a counter. */
  private long hash(long number, int stream) {
    long mixed = (seed * 31 + stream) * 0xD1B54A32D192ED03L + number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
