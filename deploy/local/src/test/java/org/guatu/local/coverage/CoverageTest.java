package org.guatu.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.wire.EventShape;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** The table of what is covered: that it names what there is, and what is played. */
class CoverageTest {
  private static final int ACTIVITIES = 34;

  @Test
  void hasARowForEachActivityThatNamesItsSource() throws IOException {
    assertThat(CoveragePage.rows())
        .extracting(CoveragePage.Row::number)
        .isEqualTo(IntStream.rangeClosed(1, ACTIVITIES).boxed().toList());
    assertThat(CoveragePage.rows()).allSatisfy(row -> assertThat(row.source()).isNotEmpty());
  }

  @Test
  void namesEventsAndFiguresThatThereAre() throws IOException {
    Set<String> types =
        EventShape.all().stream()
            .map(shape -> shape.stream().wire() + "." + shape.typeName())
            .collect(Collectors.toSet());
    for (CoveragePage.Row row : CoveragePage.rows()) {
      assertThat(row.events()).as(row.activity()).isNotEmpty().isSubsetOf(types);
      assertThat(row.checked()).as(row.activity()).isNotEmpty();
      for (CoveragePage.Checked checked : row.checked()) {
        assertThat(checked.figures())
            .as(row.activity() + " " + checked.subjects())
            .isNotEmpty()
            .allSatisfy(name -> assertThat(Figure.byWire(name)).as(name).isNotNull());
      }
      assertThat(row.also())
          .as(row.activity())
          .allSatisfy(name -> assertThat(Figure.byWire(name)).as(name).isNotNull());
    }
  }

  @Test
  void saysOfWhatAScenarioPlaysThatItIsPlayed() throws IOException {
    for (String name : Scenarios.names()) {
      Set<String> played = played(Scenarios.byName(name, 1));
      for (CoveragePage.Row row : CoveragePage.rows()) {
        if (row.scenarios().contains(name)) {
          assertThat(played).as(name + ": " + row.activity()).containsAll(row.events());
        }
      }
    }
    assertThat(CoveragePage.rows())
        .allSatisfy(
            row -> assertThat(row.scenarios()).as(row.activity()).contains("every-activity"));
  }

  private static Set<String> played(Scenario scenario) {
    Set<String> played = new TreeSet<>();
    scenario.runUntil(
        scenario.endMillis(),
        new EventSink() {
          @Override
          public void accept(Event event) {
            played.add(event.stream().wire() + "." + event.typeName());
          }

          @Override
          public void acceptRaw(Stream to, byte[] body, long receivedAtMillis) {
            // It is no event of any type.
          }
        });
    return played;
  }
}
