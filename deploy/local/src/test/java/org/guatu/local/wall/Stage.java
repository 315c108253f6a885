package org.guatu.local.wall;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.guatu.contract.LocalName;
import org.guatu.dashboard.access.SecurityHeaders;
import org.guatu.dashboard.api.WebFiles;
import org.guatu.dashboard.map.Background;
import org.guatu.dashboard.map.BackgroundRoute;
import org.guatu.dashboard.map.RangeFile;

/**
 * The built page behind a server that plays a {@link Scene}: the files, headers and frames are the
 * product's own, what they tell of is made up. Without a log, jobs or a start-up to wait for.
 */
public final class Stage implements AutoCloseable {
  private static final long BEGAN = Instant.parse("2026-03-01T02:31:40Z").toEpochMilli();
  private static final JsonObject ONE_WALL = new JsonObject().put("alive", 1).put("known", 1);

  private final long startedNanos = System.nanoTime();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpServer http;
  private volatile Scene scene = Scene.CALM;
  private final Set<StagedPlay> plays = ConcurrentHashMap.newKeySet();
  private final AtomicInteger shows = new AtomicInteger();

  private Stage(Background background, byte[] map, Consumer<Router> more) {
    Router router = Router.router(vertx);
    router.route().handler(new SecurityHeaders(background.origin()));
    router.get("/api/v1/site").handler(exchange -> answer(exchange, site()));
    router
        .get("/api/v1/history")
        .handler(
            exchange ->
                answer(exchange, StagedPast.minutes(exchange.queryParams(), scene.empty(), now())));
    router
        .get("/api/v1/evidence")
        .handler(exchange -> answer(exchange, StagedPast.events(exchange.queryParams())));
    router.get("/api/v1/devices").handler(exchange -> answer(exchange, StagedPast.devices(now())));
    router.get("/map/basemap.geojson").handler(exchange -> basemap(exchange, map));
    router.route("/api/v1/walls").handler(exchange -> answer(exchange, ONE_WALL));
    router
        .get("/api/v1/live")
        .handler(exchange -> exchange.request().toWebSocket().onSuccess(this::play));
    more.accept(router);
    router.get("/map/background.json").handler(new BackgroundRoute(background));
    tiles(router, background);
    router.get().handler(new WebFiles(vertx));
    http =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .setPort(0)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false))
            .requestHandler(router)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  public static Stage open() {
    return open(router -> {});
  }

  /**
   * Opens one with more to it.
   *
   * @param more adds addresses of one's own
   */
  public static Stage open(Consumer<Router> more) {
    return new Stage(Background.NONE, Scene.town().basemap(), more);
  }

  /** Opens one whose map is its areas alone, with tiles below them. */
  static Stage open(Background background) {
    return new Stage(background, Scene.town().areasAlone(), router -> {});
  }

  private static void tiles(Router router, Background background) {
    Path file = background.pmtiles();
    if (file == null) {
      return;
    }
    try {
      router.get(BackgroundRoute.TILES).handler(new RangeFile(file));
    } catch (IOException gone) {
      throw new UncheckedIOException("no tiles: " + gone.getMessage(), gone);
    }
  }

  /** Pages see this, those that are open and those that will be. */
  public void show(Scene next) {
    scene = next;
    shows.incrementAndGet();
    vertx.runOnContext(go -> plays.forEach(play -> play.begin(scene, epoch())));
  }

  /** Something is wrong with the server, for pages that are open. */
  void suffer(StagedPlay.Fault fault) {
    vertx.runOnContext(go -> plays.forEach(play -> play.suffer(fault)));
  }

  public String url() {
    return "http://127.0.0.1:" + http.actualPort() + "/";
  }

  private long now() {
    return BEGAN + (System.nanoTime() - startedNanos) / 1_000_000;
  }

  private void play(ServerWebSocket socket) {
    StagedPlay[] play = new StagedPlay[1];
    play[0] = new StagedPlay(vertx, socket, this::now, () -> plays.remove(play[0]));
    plays.add(play[0]);
    play[0].begin(scene, epoch());
  }

  Scene scene() {
    return scene;
  }

  /** Of what is shown: another with every scene. */
  String epoch() {
    return "stage-" + shows.get();
  }

  /** What the site shown is called, in Chinese. */
  String title() {
    return scene.names().of(Scene.town().name()).zh();
  }

  private JsonObject site() {
    LocalName name = scene.names().of(Scene.town().name());
    return new JsonObject()
        .put("mode", scene.mode().wire())
        .put("nameZh", name.zh())
        .put("nameEn", name.en())
        .put("timeZone", "Asia/Shanghai")
        .put("root", "area:" + Scene.town().code());
  }

  private static void basemap(RoutingContext exchange, byte[] map) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/geo+json")
        .end(Buffer.buffer(map));
  }

  private static void answer(RoutingContext exchange, JsonObject body) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(body.toBuffer());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
