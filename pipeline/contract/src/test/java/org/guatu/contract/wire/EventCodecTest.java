package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {
  private static final long OCCURRED = 1_772_350_264_250L; // 2026-03-01T07:31:04.250Z
  private static final long RECEIVED = OCCURRED + 1_000;
  private static final String SERVED =
      "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"scanner\","
          + "\"type\":\"org.guatu.point.served\",\"time\":\"2026-03-01T15:31:04.25+08:00\","
          + "\"schemaversion\":1,\"data\":{\"point\":\"P07\",\"lane\":\"1\"}}";

  @Test
  void readsAndWritesTheCanonicalForm() throws RefusedException {
    PointEvent event = EventCodec.decodePoint(bytes(SERVED), RECEIVED);

    assertThat(event)
        .isEqualTo(
            PointEvent.of(PointEventType.SERVED, "scanner", "e1", OCCURRED)
                .receivedAtMillis(RECEIVED)
                .point("P07")
                .lane("1")
                .build());
    assertThat(new String(EventCodec.encode(event), StandardCharsets.UTF_8))
        .isEqualTo(SERVED.replace("2026-03-01T15:31:04.25+08:00", "2026-03-01T07:31:04.250Z"));
    assertThat(EventCodec.decodeRecorded(EventCodec.encodeRecorded(event))).isEqualTo(event);
  }

  @Test
  void theDigestIsOfWhatIsSaidNotOfWhen() throws RefusedException {
    Event event = EventCodec.decode(bytes(SERVED), RECEIVED);
    Event again =
        EventCodec.decode(
            bytes(SERVED.replace("\"data\"", "\"senttime\":\"2026-03-01T07:40:00Z\",\"data\"")),
            RECEIVED + 5);
    Event other = EventCodec.decode(bytes(SERVED.replace("P07", "P08")), RECEIVED);

    assertThat(EventCodec.digest(again)).isEqualTo(EventCodec.digest(event));
    assertThat(EventCodec.digest(other)).isNotEqualTo(EventCodec.digest(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"P07\"                 | \"\"                 | /data/point    | must not be empty",
        "\"P07\"                 | \"P\\u0000\"         | /data/point    | holds a NUL character",
        "\"P07\"                 | 7                    | /data/point    | must be text, is a number",
        "\"P07\"                 | null                 | /data/point    | is missing",
        "\"lane\"                | \"point\"            | /data/point    | given twice",
        "\"lane\"                | \"count\"            | /data/count    | must be a whole number, is text",
        "\"lane\":\"1\"          | \"count\":1e999999999 | /data/count   | must be a whole number, written without fraction or exponent",
        "\"lane\":\"1\"          | \"count\":1          | /data/count    | not a field of org.guatu.point.served",
        "\"lane\":\"1\"          | \"a/b\":1            | /data/a~1b     | no such field here",
        "\"schemaversion\":1     | \"schemaversion\":2  | /schemaversion | unknown schema version 2; known is 1",
        "\"schemaversion\":1,    | ``                   | /schemaversion | is missing",
        "\"id\":\"e1\",          | ``                   | /id            | is missing",
        "+08:00                  | ``                   | /time          | a time needs its zone: Z or an offset such as +08:00",
        "2026-03-01              | 2026-02-29           | /time          | no such date or time of day",
        "2026-03-01              | 1999-03-01           | /time          | a time before 2000 or after 2099",
        "}}                      | }}x                  | ``             | something follows the JSON object",
        "\"id\"                  | \"receivedtime\":\"2026-03-01T07:31:04Z\",\"id\" | /receivedtime | is stamped on receipt and must not be sent",
        "point.served            | point.eaten          | /type          | no such event type",
        "\"data\"                | \"correctsid\":\"e0\",\"data\" | /correctssource | is missing beside correctsid",
      })
  void refusesWithPathAndReason(String from, String to, String path, String reason) {
    assertThat(SERVED).contains(from);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> EventCodec.decode(bytes(SERVED.replace(from, to)), RECEIVED))
        .satisfies(
            refused -> {
              assertThat(refused.path()).isEqualTo(path);
              assertThat(refused.reason()).isEqualTo(reason);
            });
  }

  @Test
  void refusesTheTypeOfAnotherStream() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> EventCodec.decodeCall(bytes(SERVED), RECEIVED))
        .withMessage("/type: of the stream point, not call");
  }

  @Test
  void knowsItsClockRecords() {
    byte[] clock = EventCodec.clock(OCCURRED);

    assertThat(EventCodec.isClock(clock)).isTrue();
    assertThat(new String(clock, StandardCharsets.US_ASCII))
        .contains("\"time\":\"2026-03-01T07:31:04.250Z\"");
    assertThat(EventCodec.isClock(bytes(SERVED))).isFalse();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> EventCodec.decode(clock, RECEIVED))
        .satisfies(refused -> assertThat(refused.path()).isEqualTo("/type"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
