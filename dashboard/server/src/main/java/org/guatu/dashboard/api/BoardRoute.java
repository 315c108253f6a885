package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.LongSupplier;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/board}: the whole present state. However many ask, it is encoded at most five
 * times a second.
 */
public final class BoardRoute implements Handler<RoutingContext> {
  private static final long SERVES_MILLIS = 200;

  private final LiveView view;
  private final LongSupplier realMillis;
  private @Nullable Buffer encoded;
  private long encodedAtMillis;

  public BoardRoute(LiveView view, LongSupplier realMillis) {
    this.view = view;
    this.realMillis = realMillis;
  }

  @Override
  public void handle(RoutingContext exchange) {
    exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(board());
  }

  private Buffer board() {
    long now = realMillis.getAsLong();
    Buffer kept = encoded;
    if (kept == null || now - encodedAtMillis >= SERVES_MILLIS) {
      kept = Buffer.buffer(BoardCodec.encode(view.board()));
      encoded = kept;
      encodedAtMillis = now;
    }
    return kept;
  }
}
