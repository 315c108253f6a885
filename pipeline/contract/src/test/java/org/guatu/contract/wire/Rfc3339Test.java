package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @Test
  void agreesWithTheJdk() throws RefusedException {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextLong(Rfc3339.LAST_MILLIS);
      String text = Rfc3339.format(millis);

      assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
      assertThat(Rfc3339.parse(text)).isEqualTo(millis);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T07:31:04Z",
        "2026-03-01t07:31:04z",
        "2026-03-01T07:31:04.2+08:00",
        "2024-02-29T23:59:59.999999999-11:30",
        "2000-02-29T00:00:00-00:00",
      })
  void readsEveryFormOfTheStandard(String text) throws RefusedException {
    assertThat(Rfc3339.parse(text))
        .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T07:31:04, a time needs its zone: Z or an offset such as +08:00",
    "2026-02-29T07:31:04Z, no such date or time of day",
    "2100-02-29T07:31:04Z, no such date or time of day",
    "2026-00-01T07:31:04Z, no such date or time of day",
    "2026-03-01T24:00:00Z, no such date or time of day",
    "2026-03-01T07:31:60Z, no such date or time of day",
    "2026-03-01T07:31:04+24:00, no such offset from UTC",
  })
  void saysWhatIsWrong(String text, String reason) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Rfc3339.parse(text))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-03-01",
        "2026-03-01T07:31Z",
        "2026-03-01 07:31:04Z",
        "2026-03-01T07:31:04.Z",
        "2026-03-01T07:31:04.1234567890Z",
        "2026-03-01T07:31:04+0800",
        "2026-03-01T07:31:04+08",
        "2026-03-01T07:31:04ZZ",
        "2026-03-01T07:31:04 Z",
        "+2026-03-01T07:31:04Z",
        "２026-03-01T07:31:04Z",
        "1772350264",
      })
  void refusesEverythingElse(String text) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Rfc3339.parse(text));
  }
}
