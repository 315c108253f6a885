package org.guatu.bench.fanout;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.Mode;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.contract.wire.CellCodec;
import org.guatu.dashboard.live.LiveView;

/**
 * What is published: for this server the cells of a frame, for the others the frame that this
 * server makes of them, byte for byte but its epoch. Each frame changes some of a board's subjects,
 * in turn; a subject is not to change more than twice a second.
 */
final class Frames {
  private static final List<String> FIGURES =
      List.of(
          "served", "queue", "arrived", "lanes", "predictedWaitMinutes", "served15m", "served60m");

  /** The data's time of the first frame; each further one is a millisecond later. */
  static final long START = 1_772_330_400_000L;

  private final int subjects;
  private final int subjectsAFrame;
  private final LiveView view;
  private final List<byte[]> cells = new ArrayList<>();
  private final List<byte[]> frames = new ArrayList<>();

  Frames(int subjects, int subjectsAFrame) {
    this.subjects = subjects;
    this.subjectsAFrame = subjectsAFrame;
    this.view = new LiveView(Mode.LIVE, "bench", 2 * subjects);
  }

  /** Cells of the n-th frame, one a line. */
  byte[] cells(int n) {
    record(n);
    return cells.get(n);
  }

  /** The n-th frame, whose number is n + 1. */
  byte[] frame(int n) {
    record(n);
    return frames.get(n);
  }

  private void record(int upTo) {
    while (frames.size() <= upTo) {
      int n = frames.size();
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (int i = 0; i < subjectsAFrame; i++) {
        Cell cell = cell((n * subjectsAFrame + i) % subjects, n);
        view.apply(cell);
        lines.writeBytes(CellCodec.encode(cell));
        lines.write('\n');
      }
      cells.add(lines.toByteArray());
      Delta delta = view.nextDelta(n * 1_000L);
      if (delta == null) {
        throw new IllegalStateException("frame " + n + " changes nothing");
      }
      frames.add(BoardCodec.delta(delta));
    }
  }

  private static Cell cell(int subject, int n) {
    Map<String, FigureValue> figures = new LinkedHashMap<>();
    for (int i = 0; i < FIGURES.size(); i++) {
      figures.put(FIGURES.get(i), FigureValue.count((n * 31L + subject * 7L + i) % 500, 40 + i));
    }
    return new Cell(
        Cell.SCHEMA_VERSION,
        Stream.POINT,
        "point:P" + (10_000 + subject),
        "310117101" + (100 + subject % 60),
        Window.minute(START),
        n + 1,
        Finality.PROVISIONAL,
        START + n,
        START + n,
        figures,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null);
  }
}
