package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** {@code GET /metrics}: the server's own counters, as Prometheus reads them. */
public final class MetricsRoute implements Handler<RoutingContext> {
  private final Supplier<String> scrape;

  public MetricsRoute(Supplier<String> scrape) {
    this.scrape = scrape;
  }

  @Override
  public void handle(RoutingContext exchange) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(scrape.get());
  }
}
