package org.guatu.dashboard.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewFilterTest {
  private static final BoardFigure FIGURE =
      new BoardFigure(1.0, null, 1, 1, "2026-03-01T02:30Z", false, false, 0);
  private static final BoardSubject VEHICLE = subject("vehicle:V1", null, 121.3);

  @Test
  void anAreasViewHasItWhatIsBelowAndAboveAndWhatStandsInIt() {
    ViewFilter view = view("area", "310117101");
    assertThat(shows(view, subject("area:310117101", "310117101", 121))).isTrue();
    assertThat(shows(view, subject("area:310117101001", "310117101001", 121))).isTrue();
    assertThat(shows(view, subject("area:310117", "310117", 121))).isTrue();
    assertThat(shows(view, subject("area:310117102", "310117102", 121))).isFalse();
    assertThat(shows(view, subject("point:P1", "310117101001", 121))).isTrue();
    assertThat(shows(view, subject("point:P2", "310117", 121))).isFalse();
    assertThat(shows(view, VEHICLE)).isTrue();
    assertThat(shows(view, subject("line:L1", null, Double.NaN))).isFalse();
  }

  @Test
  void layersAreKindsOfSubjects() {
    ViewFilter view = view("layers", "point,area", "area", "", "digits", "");
    assertThat(shows(view, subject("point:P1", null, 121))).isTrue();
    assertThat(shows(view, VEHICLE)).isFalse();
    assertThat(view("layers", "area,point")).isEqualTo(view);
    assertThat(view().isEverything()).isTrue();
    for (String wrong : List.of("point,", "boat", "Point")) {
      assertThatThrownBy(() -> view("layers", wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> view("area", "3101/..")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areasAreShownDownToSomeDigits() {
    ViewFilter view = view("digits", "12");
    assertThat(shows(view, subject("area:310117101001", "310117101001", 121))).isTrue();
    assertThat(shows(view, subject("area:310117101001002", "310117101001002", 121))).isFalse();
    assertThat(shows(view, subject("point:P1", "310117101001002", 121))).isTrue();
    assertThat(view.isEverything()).isFalse();
    for (String wrong : List.of("0", "65", "twelve", "-1", "012")) {
      assertThatThrownBy(() -> view("digits", wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatThereIsMostOfComesWithSomeOfItsFigures() {
    ViewFilter view =
        view("digits", "12", "below", "coverage,target", "points", "queue", "whole", "point:P7");
    assertThat(view.of(subject("area:310117101001", "310117101001", 121)))
        .isEqualTo(subject("area:310117101001", "310117101001", 121));
    assertThat(figures(view, "area:310117101001002")).containsExactly("coverage");
    assertThat(figures(view, "point:P1")).containsExactly("queue");
    assertThat(figures(view, "point:P7")).containsExactlyInAnyOrder("queue", "served", "coverage");
    ViewFilter alone = view("layers", "vehicle", "whole", "area:310117101001002");
    assertThat(figures(alone, "area:310117101001002"))
        .containsExactlyInAnyOrder("queue", "served", "coverage");
    assertThat(shows(alone, subject("area:310117101001003", null, 121))).isFalse();
    for (String wrong : List.of("coverage,", "nothing", "Queue")) {
      assertThatThrownBy(() -> view("below", wrong)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> view("points", wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String wrong : List.of("P7", "boat:1", "point:" + "7".repeat(400))) {
      assertThatThrownBy(() -> view("whole", wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatLeavesAViewIsRemovedFromItAndWhatIsOutsideIsNotTold() {
    Restriction view = new Restriction(view("area", "31"));
    BoardSubject inside = subject("point:P1", "3101", 121);
    BoardSubject outside = subject("point:P1", "32", 121);
    assertThat(view.of(delta(List.of(outside), List.of()), 0)).isNull();
    assertThat(requireNonNull(view.of(delta(List.of(inside), List.of()), 0)).subjects())
        .containsExactly(inside);
    Delta gone = requireNonNull(view.of(delta(List.of(outside), List.of()), 1));
    assertThat(gone.removed()).containsExactly("point:P1");
    assertThat(gone.seq()).isEqualTo(2);
    assertThat(view.of(delta(List.of(), List.of("point:P1")), 2)).isNull();
    view.shown("point:P1");
    assertThat(
            requireNonNull(view.of(delta(List.of(), List.of("point:P1", "a1b2c3")), 2)).removed())
        .containsExactly("point:P1", "a1b2c3");
  }

  private static ViewFilter view(String... namesAndValues) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return ViewFilter.of(parameters::get);
  }

  private static boolean shows(ViewFilter view, BoardSubject subject) {
    return view.of(subject) != null;
  }

  private static Set<String> figures(ViewFilter view, String id) {
    return requireNonNull(view.of(subject(id, null, 121))).figures().keySet();
  }

  private static Delta delta(List<BoardSubject> subjects, List<String> removed) {
    return new Delta(41, 42, 0, 0, subjects, List.of(), List.of(), removed);
  }

  private static BoardSubject subject(String id, @Nullable String area, double lon) {
    return new BoardSubject(
        id,
        SubjectId.kindOf(id),
        LocalName.same(id),
        area,
        lon,
        lon,
        Double.NaN,
        SubjectState.NORMAL,
        0,
        Map.of(),
        Map.of("queue", FIGURE, "served", FIGURE, "coverage", FIGURE));
  }
}
