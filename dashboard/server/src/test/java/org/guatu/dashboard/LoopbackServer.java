package org.guatu.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Cell;
import org.guatu.dashboard.access.ConnectionGuard;
import org.guatu.dashboard.live.LiveView;

/** The server without a log: its views are filled by the test. */
final class LoopbackServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              .setWorkerPoolSize(2)
              .setPreferNativeTransport(true));
  private final Context loop = vertx.getOrCreateContext();
  private final Views views;
  private final int port;

  LoopbackServer(ServerOptions options, Function<Event, CompletableFuture<Void>> append)
      throws Exception {
    this(options, append, LoopbackServer::millis);
  }

  LoopbackServer(
      ServerOptions options,
      Function<Event, CompletableFuture<Void>> append,
      LongSupplier realMillis)
      throws Exception {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    views = Views.create(vertx, loop, options, stream -> -1, realMillis, meters);
    ConnectionGuard guard =
        new ConnectionGuard(
            options.maxConnections(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            realMillis,
            meters);
    Router router =
        new Addresses(vertx, options, guard, realMillis, meters)
            .router(views, List::of, append, null);
    HttpServer http =
        Await.on(loop, () -> HttpFront.create(vertx, options, router, guard).listen());
    port = http.actualPort();
    loop.runOnContext(begin -> views.start(vertx, options.operationClock()));
  }

  static ServerOptions.Builder options() {
    return ServerOptions.of("none:1")
        .address("127.0.0.1", 0)
        .operationClock(() -> java.time.Instant.ofEpochMilli(Cells.minute(1)));
  }

  private static long millis() {
    return System.nanoTime() / 1_000_000;
  }

  /** Does something with the view on its loop, pushes it, and waits until that is done. */
  void onView(Consumer<LiveView> change) throws Exception {
    Await.on(
        loop,
        () -> {
          change.accept(views.view());
          views.push().changed();
          return Future.succeededFuture();
        });
  }

  void apply(Cell cell) throws Exception {
    onView(view -> view.apply(cell));
  }

  int viewers() throws Exception {
    return Await.on(loop, () -> Future.succeededFuture(views.push().viewers()));
  }

  int port() {
    return port;
  }

  /** Connects a viewer; {@code query} with its question mark, or empty. */
  WebSocket connect(TestViewer viewer, String query) throws Exception {
    URI address = URI.create("ws://127.0.0.1:" + port + "/api/v1/live" + query);
    return client.newWebSocketBuilder().buildAsync(address, viewer).get();
  }

  /** Connects as a page of this origin would. */
  WebSocket connectFrom(String origin) throws Exception {
    URI address = URI.create("ws://127.0.0.1:" + port + "/api/v1/live");
    return client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(address, new TestViewer())
        .get();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
