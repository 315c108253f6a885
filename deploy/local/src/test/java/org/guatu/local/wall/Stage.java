package org.guatu.local.wall;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.Delta;
import org.guatu.contract.wire.BoardCodec;
import org.guatu.dashboard.access.SecurityHeaders;
import org.guatu.dashboard.api.WebFiles;

/**
 * The built page behind a server that plays a {@link Scene}: the files, headers and frames are the
 * product's own, what they tell of is made up. Without a log, jobs or a start-up to wait for.
 */
public final class Stage implements AutoCloseable {
  private static final long BEGAN = Instant.parse("2026-03-01T02:31:40Z").toEpochMilli();
  private static final long SECOND = 1_000;
  private static final int MINUTES = 180;
  private static final JsonObject NO_TILES =
      new JsonObject().putNull("pmtiles").putNull("xyz").put("attribution", "");
  private static final JsonObject ONE_WALL = new JsonObject().put("alive", 1).put("known", 1);

  private final long startedNanos = System.nanoTime();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpServer http;
  private volatile Scene scene = Scene.CALM;
  private final AtomicInteger shows = new AtomicInteger();

  private Stage(Consumer<Router> more) {
    Router router = Router.router(vertx);
    router.route().handler(new SecurityHeaders(null));
    router.get("/api/v1/site").handler(exchange -> answer(exchange, site()));
    router.get("/api/v1/history").handler(exchange -> answer(exchange, history(exchange)));
    router.get("/map/basemap.geojson").handler(Stage::basemap);
    router.get("/map/background.json").handler(exchange -> answer(exchange, NO_TILES));
    router.route("/api/v1/walls").handler(exchange -> answer(exchange, ONE_WALL));
    router
        .get("/api/v1/live")
        .handler(exchange -> exchange.request().toWebSocket().onSuccess(this::play));
    more.accept(router);
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
    return new Stage(more);
  }

  /** Pages opened from now on see this. */
  public void show(Scene next) {
    shows.incrementAndGet();
    scene = next;
  }

  public String url() {
    return "http://127.0.0.1:" + http.actualPort() + "/";
  }

  private long now() {
    return BEGAN + (System.nanoTime() - startedNanos) / 1_000_000;
  }

  private void play(ServerWebSocket socket) {
    Scene played = scene;
    String epoch = "stage-" + shows.get();
    long[] seq = {1};
    int[] tick = {0};
    send(socket, BoardCodec.hello(epoch, seq[0]));
    send(socket, BoardCodec.snapshot(played.board(epoch, seq[0], now())));
    long timer =
        vertx.setPeriodic(
            SECOND,
            id -> {
              if (socket.writeQueueFull()) {
                return;
              }
              for (Delta delta : played.second(seq[0], now(), ++tick[0])) {
                send(socket, BoardCodec.delta(delta));
                seq[0] = delta.seq();
              }
              long told = played.empty() ? -1 : now();
              send(socket, BoardCodec.heartbeat(seq[0], told, told));
            });
    socket.closeHandler(closed -> vertx.cancelTimer(timer));
  }

  private static void send(ServerWebSocket socket, byte[] frame) {
    if (socket.isClosed()) {
      return;
    }
    var unused = socket.writeFinalTextFrame(new String(frame, StandardCharsets.UTF_8));
  }

  private JsonObject site() {
    LocalName name = scene.names().of(Scene.town().name());
    return new JsonObject()
        .put("mode", "live")
        .put("nameZh", name.zh())
        .put("nameEn", name.en())
        .put("timeZone", "Asia/Shanghai")
        .put("root", "area:" + Scene.town().code());
  }

  private JsonObject history(RoutingContext exchange) {
    long end = now() / 60_000 * 60_000;
    JsonArray minutes = new JsonArray();
    JsonObject figures = new JsonObject();
    for (int i = 0; i < MINUTES; i++) {
      minutes.add(end - (MINUTES - i) * 60_000L);
    }
    for (String name : exchange.request().getParam("figures").split(",", -1)) {
      JsonArray column = new JsonArray();
      double level = name.equals("onTime60m") ? 0.93 : 140;
      for (int i = 0; i < MINUTES; i++) {
        boolean gap = scene.empty() || (i > 62 && i < 69);
        column.add(gap ? null : level * (1 + 0.05 * Math.sin(i / 7.0) + 0.02 * Math.sin(i * 1.7)));
      }
      figures.put(name, column);
    }
    JsonArray revised =
        new JsonArray().add(new JsonObject().put("minute", end - 40 * 60_000).put("by", 37));
    return new JsonObject()
        .put("subject", exchange.request().getParam("subject"))
        .put("minutes", minutes)
        .put("figures", figures)
        .put("revised", scene.empty() ? new JsonObject() : new JsonObject().put("served", revised));
  }

  private static void basemap(RoutingContext exchange) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/geo+json")
        .end(Buffer.buffer(Scene.town().basemap()));
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
