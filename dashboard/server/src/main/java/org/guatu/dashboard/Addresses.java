package org.guatu.dashboard;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.guatu.contract.event.Event;
import org.guatu.dashboard.access.ConnectionGuard;
import org.guatu.dashboard.access.Origins;
import org.guatu.dashboard.access.Problems;
import org.guatu.dashboard.access.SecurityHeaders;
import org.guatu.dashboard.api.BoardRoute;
import org.guatu.dashboard.api.DevicesRoute;
import org.guatu.dashboard.api.Documents;
import org.guatu.dashboard.api.HealthRoute;
import org.guatu.dashboard.api.HealthRoute.Component;
import org.guatu.dashboard.api.MetricsRoute;
import org.guatu.dashboard.api.SiteRoute;
import org.guatu.dashboard.api.WebFiles;
import org.guatu.dashboard.evidence.Evidence;
import org.guatu.dashboard.evidence.EvidenceOptions;
import org.guatu.dashboard.evidence.EvidenceRoute;
import org.guatu.dashboard.history.HistoryRoute;
import org.guatu.dashboard.ingest.EventsRoute;
import org.guatu.dashboard.ingest.alias.AliasesRoute;
import org.guatu.dashboard.map.Background;
import org.guatu.dashboard.map.BackgroundRoute;
import org.guatu.dashboard.map.RangeFile;
import org.guatu.dashboard.paper.PaperRoute;
import org.guatu.dashboard.push.LiveRoute;
import org.guatu.dashboard.walls.WallsRoute;
import org.jspecify.annotations.Nullable;

/** Which address is answered by what. */
final class Addresses {
  private static final int[] STATUSES = {
    400, 403, 404, 405, 406, 408, 409, 413, 414, 415, 422, 426, 429, 500, 503
  };

  private static final List<String> DOCUMENTS =
      List.of(
          "openapi.yaml",
          "asyncapi.yaml",
          "schema/event-point.json",
          "schema/event-delivery.json",
          "schema/event-call.json",
          "schema/event-operations.json",
          "schema/cell.json",
          "schema/alert.json",
          "schema/board.json",
          "schema/frame.json",
          "schema/registry.json");

  private final Vertx vertx;
  private final ServerOptions options;
  private final ConnectionGuard guard;
  private final LongSupplier realMillis;
  private final PrometheusMeterRegistry meters;

  Addresses(
      Vertx vertx,
      ServerOptions options,
      ConnectionGuard guard,
      LongSupplier realMillis,
      PrometheusMeterRegistry meters) {
    this.vertx = vertx;
    this.options = options;
    this.guard = guard;
    this.realMillis = realMillis;
    this.meters = meters;
  }

  /**
   * The router over the views.
   *
   * @param health what is known of each component
   * @param append where events go; null where this server takes none
   * @param learned what codes mean; null likewise
   */
  Router router(
      Views views,
      Supplier<List<Component>> health,
      @Nullable Function<Event, CompletableFuture<Void>> append,
      @Nullable AliasesRoute learned) {
    Router router = Router.router(vertx);
    Problems problems = new Problems(meters);
    router
        .route()
        .handler(new SecurityHeaders(options.background().origin()))
        .failureHandler(problems);
    for (int status : STATUSES) {
      router.errorHandler(status, problems);
    }
    Origins origins =
        new Origins(options.push().allowedOrigins(), HttpFront.isLoopback(options.host()));
    router
        .get("/api/v1/live")
        .handler(origins.connecting())
        .handler(new LiveRoute(views.push(), guard::release, meters));
    if (append != null) {
      EventsRoute events =
          new EventsRoute(vertx, options.ingest(), append, options.operationClock(), meters);
      router.post("/api/v1/events").handler(origins.changing()).handler(events);
      router.route("/api/v1/events").handler(Addresses::onlyPost);
    }
    if (learned != null) {
      router.post("/api/v1/aliases").handler(origins.changing()).handler(learned::teach);
      router.get("/api/v1/aliases").handler(learned::list);
    }
    mountViews(router, views, health);
    mountWalls(router, views, origins);
    mountFiles(router);
    return router;
  }

  private static void onlyPost(RoutingContext exchange) {
    exchange.response().putHeader("Allow", "POST");
    exchange.fail(405);
  }

  private void mountViews(Router router, Views views, Supplier<List<Component>> health) {
    router.get("/api/v1/board").handler(new BoardRoute(views.view(), realMillis));
    router
        .get("/api/v1/history")
        .handler(new HistoryRoute(views.history(), options.operationClock()));
    Evidence evidence =
        new Evidence(
            options.bootstrapServers(), options.topics(), EvidenceOptions.defaults(), realMillis);
    router
        .get("/api/v1/evidence")
        .handler(new EvidenceRoute(vertx, evidence, views.view()::registry, meters));
    router.get("/api/v1/site").handler(new SiteRoute(views.view()));
    router.get("/api/v1/devices").handler(new DevicesRoute(views.view()));
    router.get("/api/v1/health").handler(new HealthRoute(health));
    router.get("/paper").handler(new PaperRoute(views.paper()));
    router.get("/metrics").handler(new MetricsRoute(meters::scrape));
  }

  private void mountWalls(Router router, Views views, Origins origins) {
    WallsRoute walls = new WallsRoute(views.walls(), realMillis);
    // A route of its own: nothing may stand before a body's reader.
    router.post("/api/v1/walls").handler(origins.connecting()).handler(WallsRoute::jsonOnly);
    router.post("/api/v1/walls").handler(WallsRoute.body()).handler(walls::report);
    router.get("/api/v1/walls").handler(walls::list);
  }

  private void mountFiles(Router router) {
    for (String name : DOCUMENTS) {
      router.get("/api/v1/" + name).handler(Documents.ofContract(name));
    }
    router.get("/map/basemap.geojson").handler(Documents.basemap(options.basemap().getBytes()));
    mountBackground(router, options.background());
    router.route("/*").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(new WebFiles(vertx));
  }

  private static void mountBackground(Router router, Background background) {
    router.get("/map/background.json").handler(new BackgroundRoute(background));
    Path tiles = background.pmtiles();
    if (tiles == null) {
      return;
    }
    try {
      router
          .route(BackgroundRoute.TILES)
          .method(HttpMethod.GET)
          .method(HttpMethod.HEAD)
          .handler(new RangeFile(tiles));
    } catch (IOException gone) {
      throw new UncheckedIOException("no tiles: " + gone.getMessage(), gone);
    }
  }
}
