package org.guatu.dashboard.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewFilterTest {
  private static final BoardSubject VEHICLE = subject("vehicle:V1", null, 121.3);

  @Test
  void anAreasViewHasItWhatIsBelowAndAboveAndWhatStandsInIt() {
    ViewFilter view = ViewFilter.of("310117101", null, null);
    assertThat(view.shows(subject("area:310117101", "310117101", 121))).isTrue();
    assertThat(view.shows(subject("area:310117101001", "310117101001", 121))).isTrue();
    assertThat(view.shows(subject("area:310117", "310117", 121))).isTrue();
    assertThat(view.shows(subject("area:310117102", "310117102", 121))).isFalse();
    assertThat(view.shows(subject("point:P1", "310117101001", 121))).isTrue();
    assertThat(view.shows(subject("point:P2", "310117", 121))).isFalse();
    assertThat(view.shows(VEHICLE)).isTrue();
    assertThat(view.shows(subject("line:L1", null, Double.NaN))).isFalse();
  }

  @Test
  void layersAreKindsOfSubjects() {
    ViewFilter view = ViewFilter.of("", "point,area", "");
    assertThat(view.shows(subject("point:P1", null, 121))).isTrue();
    assertThat(view.shows(VEHICLE)).isFalse();
    assertThat(ViewFilter.of(null, "area,point", null)).isEqualTo(view);
    assertThat(ViewFilter.of(null, null, null).isEverything()).isTrue();
    for (String wrong : List.of("point,", "boat", "Point")) {
      assertThatThrownBy(() -> ViewFilter.of(null, wrong, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ViewFilter.of("3101/..", null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areasAreShownDownToSomeDigits() {
    ViewFilter view = ViewFilter.of(null, null, "12");
    assertThat(view.shows(subject("area:310117101001", "310117101001", 121))).isTrue();
    assertThat(view.shows(subject("area:310117101001002", "310117101001002", 121))).isFalse();
    assertThat(view.shows(subject("point:P1", "310117101001002", 121))).isTrue();
    assertThat(view.isEverything()).isFalse();
    for (String wrong : List.of("0", "65", "twelve", "-1", "012")) {
      assertThatThrownBy(() -> ViewFilter.of(null, null, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatLeavesAViewIsRemovedFromItAndWhatIsOutsideIsNotTold() {
    Restriction view = new Restriction(ViewFilter.of("31", null, null));
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
        Map.of());
  }
}
