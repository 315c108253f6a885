package org.guatu.dashboard.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.Mode;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.dashboard.Cells;
import org.junit.jupiter.api.Test;

class BoardEncoderTest {
  private final LiveView view = new LiveView(Mode.LIVE, "e", 1_000);

  @Test
  void portionByPortionItIsWhatIsEncodedAtOnce() throws Exception {
    assertThat(text(whole(BoardEncoder.board(view))))
        .isEqualTo(text(BoardCodec.encode(view.board())));
    for (int points : new int[] {1, 63, 64, 65, 200}) {
      fill(points, points);
      view.nextDelta(points * 1_000L);
      assertThat(text(whole(BoardEncoder.board(view))))
          .isEqualTo(text(BoardCodec.encode(view.board())));
      BoardEncoder snapshot =
          BoardEncoder.snapshot(view, "e", view.seq(), subject -> subject, id -> {});
      assertThat(text(whole(snapshot))).isEqualTo(text(BoardCodec.snapshot(view.board())));
    }
  }

  @Test
  void itStopsAfterEachPortion() {
    fill(200, 1);
    BoardEncoder encoder = BoardEncoder.board(view);
    int turns = 1;
    while (!encoder.run(() -> false)) {
      turns++;
    }
    assertThat(turns).isEqualTo(5);
  }

  @Test
  void whatChangesMeanwhileIsThereOrComesInTheDeltasAfter() throws Exception {
    fill(200, 1);
    view.nextDelta(0);
    BoardEncoder encoder = BoardEncoder.board(view);
    encoder.run(() -> false);
    fill(300, 2);
    assertThat(requireNonNull(view.nextDelta(1_000)).subjects()).hasSize(300);
    Board board = BoardCodec.decode(whole(encoder));
    assertThat(board.seq()).isEqualTo(view.seq() - 1);
    assertThat(board.subjects()).hasSize(200);
    List<Double> values = new ArrayList<>();
    board
        .subjects()
        .forEach(subject -> values.add(requireNonNull(subject.figures().get("queue")).value()));
    assertThat(values.subList(0, 64)).containsOnly(1.0);
    assertThat(values.subList(64, 200)).containsOnly(2.0);
  }

  @Test
  void aSnapshotOfAViewHasItsSubjectsAloneAndTellsThem() throws Exception {
    fill(10, 1);
    List<String> shown = new ArrayList<>();
    BoardEncoder encoder =
        BoardEncoder.snapshot(
            view, "e/1", 7, one -> one.id().endsWith("3") ? one : null, shown::add);
    String frame = text(whole(encoder));
    assertThat(shown).containsExactly("point:P1003");
    assertThat(frame)
        .contains("\"epoch\":\"e/1\",\"seq\":7", "point:P1003")
        .doesNotContain("P1004");
  }

  private void fill(int points, long value) {
    for (int i = 0; i < points; i++) {
      view.apply(
          Cells.point("P" + (1_000 + i), 0, value, Map.of("queue", FigureValue.count(value, 1))));
    }
  }

  private static byte[] whole(BoardEncoder encoder) {
    encoder.run(() -> true);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    encoder.pieces().forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
