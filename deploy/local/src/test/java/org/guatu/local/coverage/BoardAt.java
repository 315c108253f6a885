package org.guatu.local.coverage;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.Mode;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.registry.Registry;
import org.guatu.dashboard.live.LiveView;

/**
 * Folds cells into the board as the wall does, up to an instant: what the jobs say of minutes after
 * it, because something falls due then, is left out.
 */
final class BoardAt implements Sink<Cell>, Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MAX_SUBJECTS = 100_000;
  private static final Map<String, Wall> HELD = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  /** A view that several writers may add to. */
  private record Wall(long atMillis, LiveView view) {
    synchronized void fold(Cell cell) {
      if (cell.window().kind() == WindowKind.ROUND || cell.window().startMillis() <= atMillis) {
        view.apply(cell);
      }
    }

    synchronized Board board() {
      view.advanceTo(atMillis);
      return view.board();
    }
  }

  BoardAt(Registry registry, long atMillis) {
    LiveView view = new LiveView(Mode.REPLAY, id, MAX_SUBJECTS);
    view.apply(registry);
    HELD.put(id, new Wall(atMillis, view));
  }

  private Wall wall() {
    Wall wall = HELD.get(id);
    if (wall == null) {
      throw new IllegalStateException("the board was taken already");
    }
    return wall;
  }

  /** The board; it is forgotten with that. */
  Board take() {
    Board board = wall().board();
    HELD.remove(id);
    return board;
  }

  @Override
  public SinkWriter<Cell> createWriter(WriterInitContext context) {
    Wall wall = wall();
    return new SinkWriter<>() {
      @Override
      public void write(Cell cell, Context context) {
        wall.fold(cell);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
