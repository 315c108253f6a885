package org.guatu.simulators.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelDateTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01T00:00",
    "59, 1900-02-28T00:00",
    "60,",
    "61, 1900-03-01T00:00",
    "36526, 2000-01-01T00:00",
    "44149.47528935185, 2020-11-14T11:24:25",
    "46082.29513888889, 2026-03-01T07:05",
    "-1,",
    "2958466,",
    "today,",
  })
  void from1900(String serial, String date) {
    assertThat(ExcelDate.of(serial, false))
        .isEqualTo(date == null ? null : java.time.LocalDateTime.parse(date));
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01T00:00", "42687.5, 2020-11-14T12:00"})
  void from1904(String serial, String date) {
    assertThat(ExcelDate.of(serial, true)).isEqualTo(java.time.LocalDateTime.parse(date));
  }
}
