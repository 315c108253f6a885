package org.guatu.dashboard;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.guatu.contract.event.Stream;
import org.guatu.dashboard.history.MinuteHistory;
import org.guatu.dashboard.live.LiveView;
import org.guatu.dashboard.paper.Paper;
import org.guatu.dashboard.push.LivePush;
import org.guatu.dashboard.walls.WallBook;

/** The views of the log and what leads into and out of them; all owned by one event loop. */
record Views(
    LiveView view,
    MinuteHistory history,
    LivePush push,
    LiveFeed feed,
    Progress progress,
    WallBook walls,
    Paper paper) {
  private static final int HISTORY_SUBJECTS = 4_000;
  private static final long AGING_MILLIS = 1_000;

  /**
   * @param newestEvent received-at of a stream's newest event in the log; -1 where that is unknown
   */
  static Views create(
      Vertx vertx,
      Context loop,
      ServerOptions options,
      ToLongFunction<Stream> newestEvent,
      LongSupplier realMillis,
      MeterRegistry meters) {
    LiveView view =
        new LiveView(options.mode(), UUID.randomUUID().toString(), options.maxSubjects());
    MinuteHistory history = new MinuteHistory(HISTORY_SUBJECTS);
    LivePush push = new LivePush(vertx, view, options.push(), realMillis, meters);
    LiveFeed feed = new LiveFeed(loop, view, history, push, meters);
    meters.gauge("guatu.board.refused.cells", view, LiveView::refusedCells);
    meters.gauge("guatu.history.refused.cells", history, MinuteHistory::refused);
    meters.gauge("guatu.history.series", history, MinuteHistory::size);
    WallBook walls = new WallBook();
    meters.gauge("guatu.walls.alive", walls, book -> book.counts(realMillis.getAsLong()).alive());
    meters.gauge("guatu.walls.known", walls, book -> book.counts(realMillis.getAsLong()).known());
    Progress progress = new Progress(view, newestEvent, realMillis);
    Paper paper = new Paper(view, options.basemap().toJsonObject(), options.operationClock());
    return new Views(view, history, push, feed, progress, walls, paper);
  }

  /** Begins pushing and aging; to be called on the loop. */
  void start(Vertx vertx, InstantSource operationClock) {
    push.start();
    vertx.setPeriodic(0, AGING_MILLIS, id -> age(operationClock.millis()));
  }

  private void age(long dataMillis) {
    view.advanceTo(dataMillis);
    progress.look(dataMillis);
    if (view.changed()) {
      push.changed();
    }
  }
}
