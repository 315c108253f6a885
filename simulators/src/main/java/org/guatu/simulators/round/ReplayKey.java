package org.guatu.simulators.round;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;

/**
 * The place of a line in replay order: received-at, source, id, body digest. The digest is only
 * computed where the rest is equal.
 */
record ReplayKey(long receivedAtMillis, String source, String id, EventLine line)
    implements Comparable<ReplayKey> {

  private static final Comparator<ReplayKey> ORDER =
      Comparator.comparingLong(ReplayKey::receivedAtMillis)
          .thenComparing(ReplayKey::source)
          .thenComparing(ReplayKey::id)
          .thenComparing(ReplayKey::digest, Arrays::compareUnsigned);

  @Override
  public int compareTo(ReplayKey other) {
    return ORDER.compare(this, other);
  }

  private byte[] digest() {
    try {
      Event event = EventCodec.decodeRecorded(line.json());
      BodyDigest digest = EventCodec.digest(event);
      return java.nio.ByteBuffer.allocate(16).putLong(digest.high()).putLong(digest.low()).array();
    } catch (RefusedException e) {
      MessageDigest digest = Sha256.digest();
      return Arrays.copyOf(digest.digest(line.json()), 16);
    }
  }
}
