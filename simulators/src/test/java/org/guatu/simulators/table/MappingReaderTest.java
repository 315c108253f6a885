package org.guatu.simulators.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
  private static final String GOOD =
      """
      site: {id: s, timeZone: Asia/Shanghai}
      round:
        id: r
        lateness: 90min
      input:
        format: csv
      events:
        - stream: point
          type: served
          source: app
          id: {column: id}
          occurredAt: {column: at, format: "yyyy-MM-dd"}
          fields:
            point: {column: point}
      """;

  @TempDir Path folder;

  private Mapping read(String text) throws IOException, MappingException {
    return MappingReader.read(Files.writeString(folder.resolve("m.yaml"), text));
  }

  @Test
  void aGoodOne() throws Exception {
    Mapping mapping = read(GOOD);
    assertThat(mapping.settings().latenessMillis()).isEqualTo(5_400_000);
    assertThat(mapping.settings().outOfOrdernessMillis()).isEqualTo(10_000);
    assertThat(mapping.columns()).containsOnlyKeys("id", "at", "point");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lateness: 90min     | latenes: 90min              | 4  | round.latenes: unknown key; known are id, lateness, outOfOrderness",
        "lateness: 90min     | lateness: 90 minutes        | 4  | not a span",
        "Asia/Shanghai       | Asia/Shangai                | 1  | unknown time zone 'Asia/Shangai'",
        "format: csv         | format: xls                 | 6  | unknown format",
        "format: csv         | {format: csv, encoding: X1} | 6  | unknown encoding 'X1'",
        "format: csv         | {format: csv, sheet: A}     | 6  | unknown key",
        "stream: point       | stream: points              | 8  | unknown stream",
        "type: served        | type: serve                 | 9  | unknown type; the stream has arrived",
        "source: app         |                             | 8  | the key 'source' is missing",
        "column: id          | columm: id                  | 11 | unknown key",
        "yyyy-MM-dd          | yyyy-MM-dd'T                | 12 | not a time format",
        "point: {column      | pointt: {column             | 14 | unknown key; known are lane",
        "{column: point}     | {column: point, match: '('} | 14 | not a regular expression",
        "{column: point}     | {column: point, value: x}   | 14 | exactly one of value, column, columns",
      })
  void mistakesNameTheirLine(String good, String bad, int line, String reason) {
    String text = GOOD.replace(good, bad == null ? "" : bad);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("m.yaml:" + line + ": ")
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsNotYamlNamesItsLine() {
    assertThatThrownBy(() -> read("site: {id: s\nround: ]\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("m.yaml:2: not YAML");
  }
}
