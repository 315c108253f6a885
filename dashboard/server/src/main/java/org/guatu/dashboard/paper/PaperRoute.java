package org.guatu.dashboard.paper;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code GET /paper?size=A3|A4}: the board as a page to print; A3 unless asked. */
public final class PaperRoute implements Handler<RoutingContext> {
  private final Paper paper;

  public PaperRoute(Paper paper) {
    this.paper = paper;
  }

  @Override
  public void handle(RoutingContext exchange) {
    PaperPage.Size size = sizeOf(exchange.request().getParam("size"));
    Supplier<String> page = paper.page(size);
    exchange
        .vertx()
        .executeBlocking(page::get, false)
        .onSuccess(html -> answer(exchange, html))
        .onFailure(exchange::fail);
  }

  private static void answer(RoutingContext exchange, String html) {
    if (!exchange.response().closed()) {
      exchange
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(html);
    }
  }

  private static PaperPage.Size sizeOf(@Nullable String asked) {
    try {
      return asked == null
          ? PaperPage.Size.A3
          : PaperPage.Size.valueOf(asked.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new HttpException(400, "size is A3 or A4, not " + asked);
    }
  }
}
