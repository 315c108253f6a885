package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Documents that are known when the server starts: the basemap and the descriptions of the API. */
public final class Documents {
  private Documents() {}

  /** The town as GeoJSON. */
  public static Handler<RoutingContext> basemap(byte[] geoJson) {
    return serving(Asset.of(geoJson, "application/geo+json", Asset.REVALIDATE));
  }

  /** A document of the contract, such as {@code openapi.yaml}; 404 if it has none of that name. */
  public static Handler<RoutingContext> ofContract(String name) {
    String resource = "org/guatu/contract/" + name;
    try (InputStream file = Documents.class.getClassLoader().getResourceAsStream(resource)) {
      if (file == null) {
        return exchange -> exchange.fail(404);
      }
      String type =
          name.endsWith(".yaml") ? "application/yaml; charset=utf-8" : "application/schema+json";
      return serving(Asset.of(file.readAllBytes(), type, Asset.REVALIDATE));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Handler<RoutingContext> serving(Asset asset) {
    return exchange -> asset.send(exchange.request());
  }
}
