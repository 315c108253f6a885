package org.guatu.contract.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;

/**
 * Events as CloudEvents 1.0 in structured JSON. Reading is strict: whatever is not exactly an event
 * of {@link EventShape#all()} within {@link Limits} is refused with its path and a reason, and
 * nothing but {@link RefusedException} is thrown. Members may come in any order; null is the same
 * as absent. Writing is canonical: one event has one form, instants in UTC with milliseconds.
 */
public final class EventCodec {
  private static final MessageDigest SHA_256 = sha256();
  private static final byte[] CLOCK_BEGIN =
      ascii(
          "{\"specversion\":\"1.0\",\"type\":\"org.guatu.clock\",\"source\":\"guatu\","
              + "\"schemaversion\":1,\"time\":\"");
  private static final byte[] CLOCK_MIDDLE = ascii("\",\"id\":\"");
  private static final byte[] CLOCK_END = ascii("\"}");
  private static final int INSTANT_LENGTH = 24;
  private static final int CLOCK_LENGTH =
      CLOCK_BEGIN.length + CLOCK_MIDDLE.length + CLOCK_END.length + 2 * INSTANT_LENGTH;

  private EventCodec() {}

  /**
   * An event of any stream as it came in: the body must not carry {@code receivedtime}.
   *
   * @param receivedAtMillis UTC milliseconds
   */
  public static Event decode(byte[] json, long receivedAtMillis) throws RefusedException {
    PlainEventReader plain = PlainEventReader.read(json, false);
    return plain == null
        ? EventReader.received(json, receivedAtMillis).build()
        : received(plain, receivedAtMillis);
  }

  private static Event received(PlainEventReader plain, long receivedAtMillis) {
    EventDraft draft = plain.draft();
    draft.receivedAtMillis = receivedAtMillis;
    return draft.build();
  }

  /** As {@link #decodeOf}, and its digest: that of canonical bytes is taken while they are read. */
  public static EventReading read(Stream stream, byte[] json, long receivedAtMillis)
      throws RefusedException {
    PlainEventReader plain = PlainEventReader.read(json, false);
    if (plain == null) {
      Event event = ofStream(stream, EventReader.received(json, receivedAtMillis).build());
      return new EventReading(event, digest(event));
    }
    Event event = ofStream(stream, received(plain, receivedAtMillis));
    MessageDigest sha256 = newSha256();
    return new EventReading(event, plain.digest(sha256) ? half(sha256) : digest(event));
  }

  /** An event of a recorded round: it carries {@code receivedtime}. */
  public static Event decodeRecorded(byte[] json) throws RefusedException {
    PlainEventReader plain = PlainEventReader.read(json, true);
    return (plain == null ? EventReader.recorded(json) : plain.draft()).build();
  }

  /** As {@link #decode}; the type of another stream is refused. */
  public static PointEvent decodePoint(byte[] json, long receivedAtMillis) throws RefusedException {
    return (PointEvent) decodeOf(Stream.POINT, json, receivedAtMillis);
  }

  /** As {@link #decode}; the type of another stream is refused. */
  public static DeliveryEvent decodeDelivery(byte[] json, long receivedAtMillis)
      throws RefusedException {
    return (DeliveryEvent) decodeOf(Stream.DELIVERY, json, receivedAtMillis);
  }

  /** As {@link #decode}; the type of another stream is refused. */
  public static CallEvent decodeCall(byte[] json, long receivedAtMillis) throws RefusedException {
    return (CallEvent) decodeOf(Stream.CALL, json, receivedAtMillis);
  }

  /** As {@link #decode}; the type of another stream is refused. */
  public static OperationsEvent decodeOperations(byte[] json, long receivedAtMillis)
      throws RefusedException {
    return (OperationsEvent) decodeOf(Stream.OPERATIONS, json, receivedAtMillis);
  }

  /** As {@link #decode}; the type of another stream is refused. */
  public static Event decodeOf(Stream stream, byte[] json, long receivedAtMillis)
      throws RefusedException {
    return ofStream(stream, decode(json, receivedAtMillis));
  }

  private static Event ofStream(Stream stream, Event event) throws RefusedException {
    if (event.stream() != stream) {
      throw new RefusedException(
          "/type", "of the stream " + event.stream().wire() + ", not " + stream.wire());
    }
    return event;
  }

  /** The canonical form, without {@code receivedtime}. */
  public static byte[] encode(Event event) {
    return EventWriter.write(event, EventWriter.Times.SENT);
  }

  /** The canonical form with {@code receivedtime}, for a recorded round. */
  public static byte[] encodeRecorded(Event event) {
    return EventWriter.write(event, EventWriter.Times.RECORDED);
  }

  /** What the event says: equal for copies, whenever they were sent and received. */
  public static BodyDigest digest(Event event) {
    MessageDigest sha256 = newSha256();
    EventWriter.digest(event, sha256);
    return half(sha256);
  }

  private static BodyDigest half(MessageDigest sha256) {
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
    return new BodyDigest(hash.getLong(), hash.getLong());
  }

  private static MessageDigest newSha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the JDK's SHA-256 can be cloned", e);
    }
  }

  /** The record ingest writes into every partition each second, so that idle ones move on. */
  public static byte[] clock(long millis) {
    byte[] time = ascii(Rfc3339.format(millis));
    return ByteBuffer.allocate(CLOCK_LENGTH)
        .put(CLOCK_BEGIN)
        .put(time)
        .put(CLOCK_MIDDLE)
        .put(time)
        .put(CLOCK_END)
        .array();
  }

  /** Whether these are the bytes of a {@link #clock} record. */
  public static boolean isClock(byte[] json) {
    int middle = CLOCK_BEGIN.length + INSTANT_LENGTH;
    return json.length == CLOCK_LENGTH
        && Arrays.equals(json, 0, CLOCK_BEGIN.length, CLOCK_BEGIN, 0, CLOCK_BEGIN.length)
        && Arrays.equals(
            json, middle, middle + CLOCK_MIDDLE.length, CLOCK_MIDDLE, 0, CLOCK_MIDDLE.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
