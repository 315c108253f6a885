package org.guatu.dashboard.access;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Headers every response carries, whatever its status; and TRACE is refused. */
public final class SecurityHeaders implements Handler<RoutingContext> {
  private final String policy;

  /**
   * @param tiles the one origin besides this server that pages may ask for tiles; null where none
   */
  public SecurityHeaders(@Nullable String tiles) {
    String also = tiles == null ? "" : " " + tiles;
    // MapLibre styles its elements inline and draws its images from blobs.
    policy =
        "default-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:"
            + also
            + "; connect-src 'self'"
            + also
            + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  }

  @Override
  public void handle(RoutingContext exchange) {
    MultiMap headers = exchange.response().headers();
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    if (exchange.request().path().startsWith("/api/")) {
      headers.set("Cache-Control", "no-store");
    }
    if (exchange.request().method().name().equals("TRACE")) {
      exchange.fail(405);
      return;
    }
    exchange.next();
  }
}
