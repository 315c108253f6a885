package org.guatu.bench.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String SERVED =
      "\"served\": {\"value\": 12, \"window\": \"2026-03-01T02:00Z\", \"settled\": true}";

  @Test
  void theSameBoardIsTheSameHoweverItsNumbersAreWritten() throws Exception {
    HeldBoard page = board("normal", SERVED);
    HeldBoard server =
        board("normal", SERVED.replace("12", "12.0").replace("}", ", \"final\": false}"));
    Comparison comparison = Comparison.of(page, server);
    assertThat(comparison.same()).isTrue();
    assertThat(comparison.equal()).isEqualTo(1);
  }

  @Test
  void anotherValueFinalityOrMinuteIsAnotherFigure() throws Exception {
    for (String other :
        new String[] {
          SERVED.replace("12", "13"),
          SERVED.replace("12", "null"),
          SERVED.replace("true", "false"),
          SERVED.replace("}", ", \"final\": true}"),
          SERVED.replace("02:00", "02:01")
        }) {
      Comparison comparison = Comparison.of(board("normal", SERVED), board("normal", other));
      assertThat(comparison.different()).as(other).containsExactly("point:P1 served");
      assertThat(comparison.same()).isFalse();
    }
  }

  @Test
  void aValueThatIsNotKnownIsNotZero() throws Exception {
    HeldBoard unknown = board("normal", SERVED.replace("12", "null"));
    assertThat(Comparison.of(unknown, board("normal", SERVED.replace("12", "0"))).same()).isFalse();
    assertThat(Comparison.of(unknown, unknown).same()).isTrue();
  }

  @Test
  void whatOneHasAloneIsToldOfTheOneThatHasIt() throws Exception {
    HeldBoard more = board("normal", SERVED + ", \"queue\": {\"value\": 1, \"window\": \"w\"}");
    HeldBoard less = board("normal", SERVED);
    assertThat(Comparison.of(more, less).onlyPage()).containsExactly("point:P1 queue");
    assertThat(Comparison.of(more, less).onlyServer()).isEmpty();
    assertThat(Comparison.of(less, more).onlyServer()).containsExactly("point:P1 queue");
    assertThat(Comparison.of(less, more).same()).isFalse();
  }

  @Test
  void anotherColourOnTheScreenIsNotTheSame() throws Exception {
    Comparison comparison = Comparison.of(board("normal", SERVED), board("critical", SERVED));
    assertThat(comparison.states()).isEqualTo(1);
    assertThat(comparison.same()).isFalse();
  }

  /** Else a page that shows nothing, beside a server that has nothing, would stand. */
  @Test
  void nothingIsNotTheSameAsNothing() throws Exception {
    assertThat(Comparison.of(board("normal", ""), board("normal", "")).same()).isFalse();
  }

  private static HeldBoard board(String state, String figures) throws JsonProcessingException {
    String subjects =
        "[{\"id\": \"point:P1\", \"state\": \"%s\", \"figures\": {%s}}]".formatted(state, figures);
    return HeldBoard.of("e", 1, new JsonMapper().readTree(subjects));
  }
}
