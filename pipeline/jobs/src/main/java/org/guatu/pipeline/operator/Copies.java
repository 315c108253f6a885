package org.guatu.pipeline.operator;

import java.util.Arrays;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.BodyDigest;

/**
 * The copies seen of one event. In front the one that stands, first by (received-at, body digest):
 * received-at, the digest's two halves, whether it is a correction. Behind it the others by minute
 * and body: start of the minute of received-at, the digest's two halves, how many. Last, the newest
 * received-at of all. The others are kept for as long as another may come to stand: then they are
 * judged anew. So a sender that repeats itself for ever costs nothing.
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent and never compared.
record Copies(long[] values) {
  static final Copies NONE = new Copies(new long[0]);

  private static final int WIDTH = 4;
  private static final int COUNT = 3;

  /** Takes the copies that do not stand. */
  interface Others {
    /**
     * Those of one minute and body.
     *
     * @param minuteMillis the minute in which they were received
     * @param agrees whether they say what the one that stands says
     */
    void take(long minuteMillis, boolean agrees, long count);
  }

  boolean isEmpty() {
    return values.length == 0;
  }

  private BodyDigest firstDigest() {
    return new BodyDigest(values[1], values[2]);
  }

  /** Whether the one that stands is a correction. */
  boolean firstIsCorrection() {
    return values[COUNT] != 0;
  }

  /** Whether a body is that of the one that stands. */
  boolean agreesWithFirst(BodyDigest digest) {
    return digest.high() == values[1] && digest.low() == values[2];
  }

  /** Whether a copy would stand before the one that does. */
  boolean precededBy(long receivedAtMillis, BodyDigest digest) {
    return receivedAtMillis < values[0]
        || (receivedAtMillis == values[0] && digest.compareTo(firstDigest()) < 0);
  }

  void others(Others out) {
    for (int at = WIDTH; at + WIDTH < values.length; at += WIDTH) {
      boolean agrees = values[at + 1] == values[1] && values[at + 2] == values[2];
      out.take(values[at], agrees, values[at + COUNT]);
    }
  }

  /**
   * These and one more.
   *
   * @param receivedTime up to which everything has come: nothing takes the place of what is older
   */
  Copies with(long receivedAtMillis, BodyDigest digest, boolean correction, long receivedTime) {
    long[] first = {receivedAtMillis, digest.high(), digest.low(), correction ? 1 : 0};
    if (isEmpty()) {
      return new Copies(new long[] {first[0], first[1], first[2], first[COUNT], receivedAtMillis});
    }
    if (values[0] < receivedTime) {
      long newest = Math.max(values[values.length - 1], receivedAtMillis);
      return new Copies(new long[] {values[0], values[1], values[2], values[COUNT], newest});
    }
    Copies more =
        precededBy(receivedAtMillis, digest)
            ? withOther(values[0], firstDigest()).withFirst(first)
            : withOther(receivedAtMillis, digest);
    int newest = more.values.length - 1;
    more.values[newest] = Math.max(more.values[newest], receivedAtMillis);
    return more;
  }

  private Copies withFirst(long[] first) {
    System.arraycopy(first, 0, values, 0, WIDTH);
    return this;
  }

  /** A new array: the old one may be in a checkpoint that is being written. */
  private Copies withOther(long receivedAtMillis, BodyDigest digest) {
    long minute = Window.minuteOf(receivedAtMillis);
    for (int at = WIDTH; at + WIDTH < values.length; at += WIDTH) {
      if (values[at] == minute
          && values[at + 1] == digest.high()
          && values[at + 2] == digest.low()) {
        long[] same = values.clone();
        same[at + COUNT]++;
        return new Copies(same);
      }
    }
    int last = values.length - 1;
    long[] more = Arrays.copyOf(values, values.length + WIDTH);
    more[last] = minute;
    more[last + 1] = digest.high();
    more[last + 2] = digest.low();
    more[last + COUNT] = 1;
    more[more.length - 1] = values[last];
    return new Copies(more);
  }

  /** Whether all of them were received before an instant. */
  boolean olderThan(long millis) {
    return values[values.length - 1] < millis;
  }
}
