package org.guatu.dashboard.evidence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.guatu.contract.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/evidence?subject=…&minute=…&figure=…}: the events that made a figure of a
 * minute, read from the log beside the event loop. Few at once: further ones get 429; 503 when the
 * log does not answer.
 */
public final class EvidenceRoute implements Handler<RoutingContext> {
  private final Evidence evidence;
  private final Supplier<@Nullable Registry> registry;
  private final WorkerExecutor reading;
  private final Counter looked;
  private final Counter shed;
  private int underWay;

  /**
   * @param registry null until it was read
   */
  public EvidenceRoute(
      Vertx vertx, Evidence evidence, Supplier<@Nullable Registry> registry, MeterRegistry meters) {
    this.evidence = evidence;
    this.registry = registry;
    this.reading =
        vertx.createSharedWorkerExecutor("guatu-evidence", evidence.options().maxRequests());
    this.looked = meters.counter("guatu.evidence.looks");
    this.shed = meters.counter("guatu.evidence.shed");
  }

  @Override
  public void handle(RoutingContext exchange) {
    Question question = Question.of(exchange.request());
    if (underWay >= evidence.options().maxRequests()) {
      shed.increment();
      exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
      throw new HttpException(429, "too many are looking; ask again in two seconds");
    }
    Registry known = registry.get();
    Registry standing = known == null ? Registry.empty("", "UTC") : known;
    underWay++;
    looked.increment();
    reading
        .executeBlocking(() -> evidence.look(question, standing), false)
        .onComplete(
            result -> {
              underWay--;
              if (result.succeeded()) {
                answer(exchange, result.result());
              } else if (result.cause() instanceof KafkaException failure) {
                exchange.fail(new HttpException(503, "the log did not answer; ask again", failure));
              } else {
                exchange.fail(result.cause());
              }
            });
  }

  private static void answer(RoutingContext exchange, JsonObject found) {
    if (exchange.response().closed()) {
      return;
    }
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(found.toBuffer());
  }
}
