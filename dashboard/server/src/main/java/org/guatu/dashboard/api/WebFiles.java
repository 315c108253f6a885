package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wall's own files, from the class path below {@code web/}. Files below {@code assets/} carry
 * the hash of their content in their name and may be kept for ever; every other is asked for anew.
 */
public final class WebFiles implements Handler<RoutingContext> {
  private static final Pattern SAFE_PATH = Pattern.compile("(?:/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Vertx vertx;
  // Only files that exist are kept, so it cannot outgrow the build.
  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  public WebFiles(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public void handle(RoutingContext exchange) {
    String asked = exchange.request().path();
    String path = asked.equals("/") ? "/index.html" : asked;
    if (!SAFE_PATH.matcher(path).matches()) {
      exchange.fail(404);
      return;
    }
    Asset known = loaded.get(path);
    if (known != null) {
      known.send(exchange.request());
      return;
    }
    vertx
        .executeBlocking(() -> load(path), false)
        .onSuccess(
            asset -> {
              if (asset == null) {
                exchange.fail(404);
              } else {
                asset.send(exchange.request());
              }
            })
        .onFailure(exchange::fail);
  }

  private @Nullable Asset load(String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return null;
    }
    try (InputStream file = WebFiles.class.getClassLoader().getResourceAsStream("web" + path)) {
      if (file == null) {
        return null;
      }
      String caching = path.startsWith("/assets/") ? Asset.FOREVER : Asset.REVALIDATE;
      Asset asset = Asset.of(file.readAllBytes(), type, caching);
      loaded.put(path, asset);
      return asset;
    }
  }
}
