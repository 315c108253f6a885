package org.guatu.pipeline.operator;

import java.util.Arrays;
import org.guatu.contract.wire.BodyDigest;

/**
 * The copies seen of one event, the first by (received-at, body digest) in front: four longs each,
 * being received-at, the digest's two halves, and whether it is a correction.
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent and never compared.
record Copies(long[] values) {
  static final Copies NONE = new Copies(new long[0]);

  private static final int WIDTH = 4;

  int count() {
    return values.length / WIDTH;
  }

  long receivedAt(int copy) {
    return values[copy * WIDTH];
  }

  private BodyDigest digest(int copy) {
    return new BodyDigest(values[copy * WIDTH + 1], values[copy * WIDTH + 2]);
  }

  /** Whether the one that stands is a correction. */
  boolean firstIsCorrection() {
    return values[3] != 0;
  }

  /** Whether a copy says what the one that stands says. */
  boolean agreesWithFirst(int copy) {
    return values[copy * WIDTH + 1] == values[1] && values[copy * WIDTH + 2] == values[2];
  }

  /** Whether a body is that of the one that stands. */
  boolean agreesWithFirst(BodyDigest digest) {
    return digest.high() == values[1] && digest.low() == values[2];
  }

  /** Whether a copy would stand before the one that does. */
  boolean precededBy(long receivedAtMillis, BodyDigest digest) {
    return receivedAtMillis < values[0]
        || (receivedAtMillis == values[0] && digest.compareTo(digest(0)) < 0);
  }

  /** These and one more. */
  Copies with(long receivedAtMillis, BodyDigest digest, boolean correction) {
    int at = 0;
    while (at < count() && !precedes(receivedAtMillis, digest, at)) {
      at++;
    }
    long[] more = Arrays.copyOf(values, values.length + WIDTH);
    System.arraycopy(values, at * WIDTH, more, (at + 1) * WIDTH, values.length - at * WIDTH);
    more[at * WIDTH] = receivedAtMillis;
    more[at * WIDTH + 1] = digest.high();
    more[at * WIDTH + 2] = digest.low();
    more[at * WIDTH + 3] = correction ? 1 : 0;
    return new Copies(more);
  }

  /** Where a copy stands among these; the last place of several alike. */
  int indexOf(long receivedAtMillis, BodyDigest digest) {
    int at = count() - 1;
    while (at >= 0 && !(receivedAt(at) == receivedAtMillis && digest(at).equals(digest))) {
      at--;
    }
    return at;
  }

  private boolean precedes(long receivedAtMillis, BodyDigest digest, int copy) {
    return receivedAtMillis < receivedAt(copy)
        || (receivedAtMillis == receivedAt(copy) && digest.compareTo(digest(copy)) < 0);
  }

  /** Whether all of them were received before an instant. */
  boolean olderThan(long millis) {
    return receivedAt(count() - 1) < millis;
  }
}
