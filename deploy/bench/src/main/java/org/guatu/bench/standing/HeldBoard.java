package org.guatu.bench.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A board as somebody holds it at a moment.
 *
 * @param epoch with {@code seq}, which moment
 * @param seq of the last frame in it
 * @param states of subjects, by their ids
 * @param figures by subject and name
 */
record HeldBoard(
    String epoch, long seq, Map<String, String> states, Map<String, HeldFigure> figures) {

  /** What a figure says and how much that will change. */
  record HeldFigure(@Nullable Double value, String window, boolean settled, boolean isFinal) {}

  HeldBoard {
    states = Map.copyOf(states);
    figures = Map.copyOf(figures);
  }

  /**
   * Of subjects as the server writes them, and as the page, which read them, does.
   *
   * @param subjects each with its id
   */
  static HeldBoard of(String epoch, long seq, Iterable<JsonNode> subjects) {
    Map<String, String> states = new TreeMap<>();
    Map<String, HeldFigure> figures = new TreeMap<>();
    for (JsonNode subject : subjects) {
      String id = subject.path("id").asText();
      states.put(id, subject.path("state").asText());
      for (Map.Entry<String, JsonNode> each : subject.path("figures").properties()) {
        figures.put(id + " " + each.getKey(), figure(each.getValue()));
      }
    }
    return new HeldBoard(epoch, seq, states, figures);
  }

  private static HeldFigure figure(JsonNode figure) {
    JsonNode value = figure.path("value");
    return new HeldFigure(
        value.isNumber() ? value.doubleValue() : null,
        figure.path("window").asText(),
        figure.path("settled").asBoolean(),
        figure.path("final").asBoolean());
  }
}
