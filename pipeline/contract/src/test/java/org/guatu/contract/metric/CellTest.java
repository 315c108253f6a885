package org.guatu.contract.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Window MINUTE = Window.minute(0);

  @Test
  void theHighestRevisionStandsThenTheMoreFinalThenTheLater() {
    assertThat(cell(MINUTE, 2, Finality.PROVISIONAL).supersedes(cell(MINUTE, 1, Finality.SETTLED)))
        .isTrue();
    assertThat(cell(MINUTE, 1, Finality.SETTLED).supersedes(cell(MINUTE, 2, Finality.PROVISIONAL)))
        .isFalse();
    assertThat(cell(MINUTE, 2, Finality.SETTLED).supersedes(cell(MINUTE, 2, Finality.FINAL)))
        .isFalse();
    assertThat(cell(MINUTE, 2, Finality.FINAL).supersedes(cell(MINUTE, 2, Finality.SETTLED)))
        .isTrue();
    assertThat(cell(MINUTE, 2, Finality.SETTLED).supersedes(cell(MINUTE, 2, Finality.SETTLED)))
        .isTrue();
  }

  @Test
  void theLatestIsKeptOfTheMinutesAndOfEachRound() {
    assertThat(cell(MINUTE, 1, Finality.FINAL).latestKey()).isEqualTo("point|point:P07|minute");
    assertThat(cell(Window.minute(60_000), 1, Finality.FINAL).latestKey())
        .isEqualTo("point|point:P07|minute");
    assertThat(cell(Window.round("R1", -1, -1), 1, Finality.FINAL).latestKey())
        .isEqualTo("point|point:P07|round/R1");
  }

  @Test
  void aSubjectIdIsReadAsItIsWritten() {
    SubjectId source = new SubjectId(SubjectKind.SOURCE, "point/https://app:8080");

    assertThat(SubjectId.parse(source.toString())).isEqualTo(source);
    assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.parse("P07"));
    assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.parse("planet:P07"));
  }

  @Test
  void nothingStandsAgainstAFinalOne() {
    assertThat(cell(MINUTE, 1, Finality.FINAL).supersedes(cell(MINUTE, 2, Finality.SETTLED)))
        .isTrue();
    assertThat(cell(MINUTE, 2, Finality.SETTLED).supersedes(cell(MINUTE, 1, Finality.FINAL)))
        .isFalse();
    assertThat(cell(MINUTE, 2, Finality.FINAL).supersedes(cell(MINUTE, 1, Finality.FINAL)))
        .isTrue();
  }

  private static Cell cell(Window window, long revision, Finality finality) {
    return new Cell(
        Cell.SCHEMA_VERSION,
        Stream.POINT,
        "point:P07",
        null,
        window,
        revision,
        finality,
        0,
        0,
        Map.of(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }
}
