package org.guatu.pipeline.operator;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.EventReading;

/**
 * An event on its way to where its copies are remembered, with what that stage asks of it: both
 * cost least where the event is read.
 */
public final class Decoded<E extends Event> {
  @SuppressWarnings("NullAway.Init") // Set by whoever makes one, Flink or of().
  public E event;

  /** Of the {@link CopyKey}. */
  public long keyHigh;

  public long keyLow;

  /** Of the {@link BodyDigest}. */
  public long digestHigh;

  public long digestLow;

  /** How it is written between tasks. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // A class token knows no parameters.
  public static <E extends Event> TypeInformation<Decoded<E>> type(TypeInformation<E> event) {
    return (TypeInformation)
        Types.POJO(
            Decoded.class,
            Map.of(
                "event", event,
                "keyHigh", Types.LONG,
                "keyLow", Types.LONG,
                "digestHigh", Types.LONG,
                "digestLow", Types.LONG));
  }

  static <E extends Event> Decoded<E> of(E event) {
    return of(event, EventCodec.digest(event));
  }

  /** What was read, as an event of this stream's class. */
  static <E extends Event> Decoded<E> of(EventReading reading, Class<E> type) {
    return of(type.cast(reading.event()), reading.digest());
  }

  private static <E extends Event> Decoded<E> of(E event, BodyDigest digest) {
    Decoded<E> decoded = new Decoded<>();
    decoded.event = event;
    CopyKey key = CopyKey.of(event.source(), event.id());
    decoded.keyHigh = key.high();
    decoded.keyLow = key.low();
    decoded.digestHigh = digest.high();
    decoded.digestLow = digest.low();
    return decoded;
  }

  CopyKey key() {
    return new CopyKey(keyHigh, keyLow);
  }

  BodyDigest digest() {
    return new BodyDigest(digestHigh, digestLow);
  }

  /** Where its copies are remembered. */
  public int shard() {
    return CopyKey.shard(keyHigh);
  }
}
