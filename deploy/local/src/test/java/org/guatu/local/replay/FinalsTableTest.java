package org.guatu.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinalsTableTest {
  @TempDir Path folder;

  @Test
  void withoutRowsThereIsATableWithout() throws Exception {
    try (FinalsTable none = FinalsTable.ofRows(folder)) {
      assertThat(none.rows()).isZero();
      assertThat(none.sourceTotal("late")).isZero();
      none.write(folder);
      try (FinalsTable again = FinalsTable.ofRound(folder)) {
        assertThat(again.digest()).isEqualTo(none.digest()).startsWith("e3b0c442");
      }
    }
  }

  @Test
  void digestsTheByteSortedLines() throws Exception {
    write(cell("point:P2", 5, 1), cell("point:P1", 7, 1), cell("point:P\"1,", 3, 1));
    byte[] lines =
        """
        point:P"1,|served|2026-03-01T02:00Z|3|1|3
        point:P1|served|2026-03-01T02:00Z|7|1|7
        point:P2|served|2026-03-01T02:00Z|5|1|5
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (FinalsTable table = FinalsTable.ofRows(folder)) {
      assertThat(table.digest())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines)));
    }
  }

  @Test
  void keepsTheHighestRevisionAndSurvivesParquet() throws IOException {
    write(cell("point:P1", 7, 3), cell("point:P1", 6, 2), cell("point:P1", 7, 3));
    try (FinalsTable table = FinalsTable.ofRows(folder)) {
      assertThat(table.rows()).isEqualTo(1);
      table.write(folder);
      try (FinalsTable again = FinalsTable.ofRound(folder)) {
        assertThat(again.digest()).isEqualTo(table.digest());
      }
    }
    assertThat(folder.resolve("finals.csv")).content().contains("point:P1,point,served");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> FinalsTable.ofRound(folder)).hasMessageContaining("guatu replay");
  }

  private void write(Cell... cells) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Cell cell : cells) {
      FinalsCsv.rows(cell, rows::add);
    }
    Files.write(folder.resolve("rows.csv"), rows);
  }

  private static Cell cell(String subject, long served, long revision) {
    return new Cell(
        1,
        Stream.POINT,
        subject,
        null,
        Window.minute(1_772_330_400_000L),
        revision,
        Finality.FINAL,
        0,
        0,
        Map.of("served", FigureValue.count(served, served)),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }
}
