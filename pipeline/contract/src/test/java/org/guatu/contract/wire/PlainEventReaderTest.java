package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader of canonical bytes says what the reader of all JSON says, or nothing. */
class PlainEventReaderTest {
  private static final int EACH = 100;
  private static final String OTHERS = "\"\\,:{}0129.-eTZ \u0001x";

  @Test
  void canonicalEventsAreReadInOnePass() throws RefusedException {
    AnyEvents events = new AnyEvents(new Random(1));
    for (EventShape shape : EventShape.all()) {
      for (int i = 0; i < EACH; i++) {
        Event event = events.of(shape);
        byte[] sent = EventCodec.encode(event);
        byte[] recorded = EventCodec.encodeRecorded(event);
        EventReading reading = EventCodec.read(shape.stream(), sent, event.receivedAtMillis());

        assertThat(reading).isEqualTo(new EventReading(event, EventCodec.digest(event)));
        boolean escaped = new String(sent, StandardCharsets.UTF_8).contains("\\");
        assertThat(PlainEventReader.read(sent, false) == null).isEqualTo(escaped);
        assertThat(PlainEventReader.read(recorded, true) == null).isEqualTo(escaped);
      }
    }
  }

  @Test
  void digestsAreThoseOfTheBytes() throws RefusedException {
    AnyEvents events = new AnyEvents(new Random(2));
    for (EventShape shape : EventShape.all()) {
      for (int i = 0; i < EACH; i++) {
        byte[] body = withoutEscapes(EventCodec.encodeRecorded(events.of(shape)));
        PlainEventReader plain = Objects.requireNonNull(PlainEventReader.read(body, true));
        MessageDigest digest = sha256();
        boolean degrees = plain.draft().has(DataField.LON) || plain.draft().has(DataField.HEADING);
        assertThat(plain.digest(digest)).isEqualTo(!degrees);
        if (!degrees) {
          MessageDigest written = sha256();
          EventWriter.digest(plain.draft().build(), written);
          assertThat(digest.digest()).isEqualTo(written.digest());
        }
      }
    }
  }

  private static byte[] withoutEscapes(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    return text.replaceAll("\\\\uD[89AB]..\\\\u....|\\\\u....|\\\\.", "x")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whateverElseIsLeftToTheOther() {
    List<String> apart = new ArrayList<>();
    for (Broken broken : BrokenEvents.kinds(Integer.MAX_VALUE, 1)) {
      compare(broken.body(), apart);
    }
    Random random = new Random(3);
    AnyEvents events = new AnyEvents(random);
    for (EventShape shape : EventShape.all()) {
      for (int i = 0; i < EACH; i++) {
        byte[] body = EventCodec.encode(events.of(shape));
        for (int bytes = 1 + random.nextInt(2); bytes > 0; bytes--) {
          body[random.nextInt(body.length)] = (byte) OTHERS.charAt(random.nextInt(OTHERS.length()));
        }
        compare(body, apart);
      }
    }
    assertThat(apart).isEmpty();
  }

  private static void compare(byte[] body, List<String> apart) {
    String one = outcome(() -> EventCodec.decode(body, 1));
    String other = outcome(() -> EventReader.received(body, 1).build());
    if (!one.equals(other)) {
      apart.add(one + " / " + other);
    }
    String digest = outcome(() -> digestOf(EventCodec.decode(body, 1), body));
    if (digest.startsWith("apart")) {
      apart.add(digest);
    }
  }

  private static String digestOf(Event event, byte[] body) throws RefusedException {
    EventReading reading = EventCodec.read(event.stream(), body, 1);
    return reading.digest().equals(EventCodec.digest(event)) ? "same" : "apart: " + event;
  }

  private interface Reading {
    @Nullable Object read() throws RefusedException;
  }

  private static String outcome(Reading reading) {
    try {
      return String.valueOf(reading.read());
    } catch (RefusedException refused) {
      return refused.path() + ": " + refused.reason();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
