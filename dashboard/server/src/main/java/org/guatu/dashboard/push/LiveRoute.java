package org.guatu.dashboard.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/live}: the WebSocket. A viewer that comes back says what it has with {@code
 * ?epoch=…&seq=…}; one that wants less than everything, with {@code ?area=…&layers=…} and more:
 * {@link ViewFilter}. To be mounted behind the check of origins.
 */
public final class LiveRoute implements Handler<RoutingContext> {
  private final LivePush push;
  private final Consumer<HttpConnection> upgraded;
  private final Counter refused;

  /**
   * @param upgraded told of each connection that has become a WebSocket
   */
  public LiveRoute(LivePush push, Consumer<HttpConnection> upgraded, MeterRegistry meters) {
    this.push = push;
    this.upgraded = upgraded;
    this.refused = meters.counter("guatu.push.refused");
  }

  @Override
  public void handle(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
      exchange.response().putHeader(HttpHeaders.UPGRADE, "websocket");
      throw new HttpException(426, "this address speaks WebSocket");
    }
    if (!push.hasRoom()) {
      refused.increment();
      exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
      throw new HttpException(503, "there is no room for another viewer");
    }
    ViewFilter filter = filter(request);
    if (!push.hasRoom(filter)) {
      refused.increment();
      exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "60");
      throw new HttpException(503, "there is no room for another view; all of it has room");
    }
    HttpConnection connection = request.connection();
    push.accept(
        request,
        filter,
        request.getParam("epoch"),
        number(request.getParam("seq")),
        () -> upgraded.accept(connection));
  }

  private static ViewFilter filter(HttpServerRequest request) {
    try {
      return ViewFilter.of(request::getParam);
    } catch (IllegalArgumentException refused) {
      throw new HttpException(400, refused.getMessage(), refused);
    }
  }

  private static long number(@Nullable String text) {
    try {
      return text == null ? -1 : Long.parseLong(text);
    } catch (NumberFormatException broken) {
      // Whoever does not know where it stands gets a snapshot.
      return -1;
    }
  }
}
