package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.guatu.dashboard.live.BoardEncoder;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/board}: the whole present state. However many ask, it is encoded at most five
 * times a second, and a large one a part at a time, so that nothing else waits for it.
 */
public final class BoardRoute implements Handler<RoutingContext> {
  private static final long SERVES_MILLIS = 200;

  /** Of encoding at a stretch. */
  private static final long SLICE_NANOS = 5_000_000;

  private final LiveView view;
  private final LongSupplier realMillis;
  private final List<RoutingContext> waiting = new ArrayList<>();
  private @Nullable Buffer encoded;
  private long encodedAtMillis;

  public BoardRoute(LiveView view, LongSupplier realMillis) {
    this.view = view;
    this.realMillis = realMillis;
  }

  @Override
  public void handle(RoutingContext exchange) {
    Buffer kept = encoded;
    if (kept != null && realMillis.getAsLong() - encodedAtMillis < SERVES_MILLIS) {
      answer(exchange, kept);
      return;
    }
    waiting.add(exchange);
    if (waiting.size() == 1) {
      goOn(exchange.vertx(), BoardEncoder.board(view));
    }
  }

  private void goOn(Vertx vertx, BoardEncoder encoder) {
    long end = System.nanoTime() + SLICE_NANOS;
    try {
      if (!encoder.run(() -> System.nanoTime() < end)) {
        vertx.setTimer(1, id -> goOn(vertx, encoder));
        return;
      }
    } catch (RuntimeException failure) {
      take().forEach(exchange -> exchange.fail(failure));
      return;
    }
    Buffer whole = Buffer.buffer(encoder.pieces().stream().mapToInt(piece -> piece.length).sum());
    encoder.pieces().forEach(whole::appendBytes);
    encoded = whole;
    encodedAtMillis = realMillis.getAsLong();
    take().forEach(exchange -> answer(exchange, whole));
  }

  private List<RoutingContext> take() {
    List<RoutingContext> asked = List.copyOf(waiting);
    waiting.clear();
    return asked;
  }

  private static void answer(RoutingContext exchange, Buffer board) {
    if (!exchange.response().closed()) {
      exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(board);
    }
  }
}
