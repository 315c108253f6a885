package org.guatu.bench.fanout;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.guatu.contract.board.Mode;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.dashboard.HttpFront;
import org.guatu.dashboard.ServerOptions;
import org.guatu.dashboard.access.ConnectionGuard;
import org.guatu.dashboard.live.LiveView;
import org.guatu.dashboard.push.LivePush;
import org.guatu.dashboard.push.LiveRoute;
import org.guatu.dashboard.push.PushOptions;

/**
 * The view, its push channel and HTTP as the dashboard has them, on one event loop. Cells come by
 * POST, where the dashboard reads them from the log: decoded, folded into the board, and pushed.
 */
public final class PushServer {
  static final String STRETCH = "/stretch";

  private static final int MOST_VIEWERS = 10_000;

  private PushServer() {}

  /**
   * Listens until it is stopped.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) {
    LongSupplier realMillis = () -> System.nanoTime() / 1_000_000;
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setPreferNativeTransport(!Boolean.getBoolean("guatu.nio")));
    Context loop = vertx.getOrCreateContext();
    PushOptions push =
        new PushOptions(
            MOST_VIEWERS,
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            8 << 20,
            Set.of());
    ServerOptions options =
        ServerOptions.of("none:1")
            .address("127.0.0.1", Integer.parseInt(arguments[0]))
            .bounds(20_000, 2 * MOST_VIEWERS)
            .push(push)
            .build();
    loop.runOnContext(begin -> serve(vertx, options, realMillis));
  }

  private static void serve(Vertx vertx, ServerOptions options, LongSupplier realMillis) {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    LiveView view = new LiveView(Mode.LIVE, UUID.randomUUID().toString(), options.maxSubjects());
    LivePush live = new LivePush(vertx, view, options.push(), realMillis, meters);
    ConnectionGuard guard =
        new ConnectionGuard(
            options.maxConnections(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            realMillis,
            meters);
    Router router = Router.router(vertx);
    router.get("/api/v1/live").handler(new LiveRoute(live, guard::release, meters));
    router
        .post("/publish")
        .handler(BodyHandler.create(false))
        .handler(
            exchange -> {
              apply(view, exchange.body().buffer());
              live.changed();
              exchange.response().setStatusCode(202).end();
            });
    LoopProbe probe = new LoopProbe(vertx);
    router.get(STRETCH).handler(exchange -> exchange.end(probe.longest()));
    live.start();
    HttpFront.create(vertx, options, router, guard)
        .listen()
        .onFailure(
            failure -> {
              System.err.println(failure.getMessage());
              System.exit(1);
            });
  }

  private static void apply(LiveView view, Buffer lines) {
    int begin = 0;
    for (int i = 0; i < lines.length(); i++) {
      if (lines.getByte(i) == '\n') {
        try {
          view.apply(CellCodec.decode(lines.getBytes(begin, i)));
        } catch (RefusedException refused) {
          throw new IllegalStateException(refused);
        }
        begin = i + 1;
      }
    }
  }
}
