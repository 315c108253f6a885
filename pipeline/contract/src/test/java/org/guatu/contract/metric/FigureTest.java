package org.guatu.contract.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void namesAreUniqueAndInTheCatalogueStyle() {
    List<String> names = Arrays.stream(Figure.values()).map(Figure::wire).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
    assertThat(Figure.values()).allMatch(figure -> Figure.byWire(figure.wire()) == figure);
    assertThat(Figure.byWire("nothing")).isNull();
  }

  /** The rows of the catalogue as they were agreed with everybody who reads cells. */
  @Test
  void everyNameOfTheCatalogueIsThere() {
    String catalogue =
        """
        served served5m served15m servedRound throughputPerHour arrived left queue
        predictedWaitMinutes observedWaitMinutes openLanes utilisation tubesOpen tubeMismatch
        target covered coverage repeat outOfRegister etaMinutes etaLowMinutes etaHighMinutes
        requiredPerHour placed open due delivered onTime60m early60m backlogAgeP50Minutes
        backlogAgeP90Minutes backlogAgeMaxMinutes atGate failed offered answered abandoned
        connected15m serviceLevel15s15m longestWaitSeconds ticketsOpen ticketsOverdue
        uniqueCallers repeatCalls firstContactResolution shiftNeeded shiftFilled stock
        stockOutMinutes tasksDue tasksOverdue lastReceivedAt late duplicate quarantined
        skewSeconds
        """;

    assertThat(catalogue.strip().split("\\s+")).allMatch(name -> Figure.byWire(name) != null);
  }

  @Test
  void aUnitOtherThanACountStandsInTheName() {
    for (Figure figure : Figure.values()) {
      String suffix =
          switch (figure.unit()) {
            case "min" -> "Minutes";
            case "s" -> "Seconds";
            case "1/h" -> "PerHour";
            case "ms" -> "At";
            default -> "";
          };
      assertThat(figure.wire()).endsWith(suffix);
      assertThat(figure.numerator()).isNotBlank();
      if (figure.rollUp() != Figure.RollUp.NONE) {
        boolean divided =
            figure.rollUp() == Figure.RollUp.RATIO || figure.rollUp() == Figure.RollUp.RATE;
        assertThat(figure.denominator().equals("1")).as(figure.wire()).isNotEqualTo(divided);
      }
    }
  }

  @Test
  void aValueIsUnknownWithoutADenominator() {
    assertThat(FigureValue.ratio(3, 4, 4).value()).isEqualTo(0.75);
    assertThat(FigureValue.ratio(0, 0, 0).value()).isNull();
    assertThat(FigureValue.count(0, 0).value()).isZero();
    assertThat(FigureValue.count(5, 5).settledValue()).isNull();
    assertThat(FigureValue.count(5, 5).withSettled(4, 1).settledValue()).isEqualTo(4);
    assertThat(FigureValue.count(5, 5).withLedger(2).ledger()).isEqualTo(2);
  }
}
