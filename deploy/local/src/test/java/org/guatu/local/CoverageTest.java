package org.guatu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Path PAGE = Path.of("../../docs/coverage.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final int ACTIVITIES = 34;
  private static final int EVENTS = 4;
  private static final int FIGURES = 5;
  private static final int PLAYED = 6;

  /** The cells of each row, as they stand between the bars. */
  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.matches("\\| \\d+ \\|.*")) {
        rows.add(line.split("\\|", -1));
      }
    }
    return rows;
  }

  private static List<String> quoted(String cell) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(cell);
    while (matcher.find()) {
      quoted.add(matcher.group(1));
    }
    return quoted;
  }

  @Test
  void hasARowForEachActivity() throws IOException {
    assertThat(rows()).hasSize(ACTIVITIES);
    for (int i = 0; i < ACTIVITIES; i++) {
      assertThat(rows().get(i)[1].strip()).isEqualTo(Integer.toString(i + 1));
    }
  }

  @Test
  void namesEventsAndFiguresThatThereAre() throws IOException {
    Set<String> types =
        EventShape.all().stream()
            .map(shape -> shape.stream().wire() + "." + shape.typeName())
            .collect(Collectors.toSet());
    for (String[] row : rows()) {
      assertThat(quoted(row[EVENTS])).as(row[2]).isNotEmpty().isSubsetOf(types);
      List<String> figures =
          quoted(row[FIGURES]).stream().filter(name -> Figure.byWire(name) != null).toList();
      assertThat(figures).as(row[2]).isNotEmpty();
      assertThat(quoted(row[FIGURES]))
          .as(row[2])
          .allSatisfy(
              name ->
                  assertThat(
                          Figure.byWire(name) != null
                              || name.contains(":")
                              || name.equals("vaccination"))
                      .as(name)
                      .isTrue());
    }
  }

  @Test
  void saysOfWhatTheScenarioPlaysThatItIsPlayed() throws IOException {
    Set<String> played = new TreeSet<>();
    Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
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
    for (String[] row : rows()) {
      List<String> events = quoted(row[EVENTS]);
      if (row[PLAYED].strip().equals("`sampling-day`")) {
        assertThat(played).as(row[2]).containsAll(events);
      }
    }
  }
}
