package org.guatu.dashboard.map;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /map/background.json}: what a page draws below the site's own areas. */
public final class BackgroundRoute implements Handler<RoutingContext> {
  /** Where the file of tiles is answered. */
  public static final String TILES = "/map/background.pmtiles";

  private final JsonObject answer;

  public BackgroundRoute(Background background) {
    answer =
        new JsonObject()
            .put("pmtiles", background.pmtiles() == null ? null : TILES)
            .put("xyz", background.xyz())
            .put("attribution", background.attribution());
  }

  @Override
  public void handle(RoutingContext exchange) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(answer.toBuffer());
  }
}
