package org.guatu.bench.browser;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The rivals' pages and the libraries they use, which come with the checkout's npm packages. */
final class RivalPages {
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8");

  private final Path checkout;

  RivalPages(Path checkout) {
    this.checkout = checkout;
  }

  /** Leaflet is fetched once, for this benchmark alone. */
  void fetch() throws IOException, InterruptedException {
    Path folder = checkout.resolve("deploy/bench/browser");
    if (Files.exists(folder.resolve("node_modules/leaflet"))) {
      return;
    }
    int code =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("npm could not fetch Leaflet into " + folder);
    }
  }

  void mount(Router router) {
    mount(router, "leaflet", "deploy/bench/browser/node_modules/leaflet/dist");
    mount(router, "maplibre", "dashboard/web/node_modules/maplibre-gl/dist");
    router.get("/bench/:file").blockingHandler(RivalPages::page);
  }

  private void mount(Router router, String name, String folder) {
    router
        .route("/bench/" + name + "/*")
        .handler(
            StaticHandler.create(
                FileSystemAccess.ROOT, checkout.resolve(folder).toAbsolutePath().toString()));
  }

  private static void page(RoutingContext exchange) {
    String name = exchange.pathParam("file");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = RivalPages.class.getResourceAsStream(name)) {
      if (file == null || type == null) {
        exchange.fail(404);
        return;
      }
      var unused =
          exchange
              .response()
              .putHeader("Content-Type", type)
              .end(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      exchange.fail(e);
    }
  }
}
