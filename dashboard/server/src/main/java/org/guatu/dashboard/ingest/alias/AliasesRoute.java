package org.guatu.dashboard.ingest.alias;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.AliasCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.dashboard.ingest.BoundedBody;
import org.guatu.dashboard.ingest.IngestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/aliases}: what codes mean that the registry does not know. {@code POST} of one
 * answers 202 when it is kept: what was counted elsewhere moves within seconds. 422 if it cannot be
 * meant so, 409 if the code was learned otherwise, 503 when the log does not answer or the registry
 * has not been read yet. {@code GET} has all of them.
 */
public final class AliasesRoute {
  private final BoundedBody bodies;
  private final Aliases aliases;
  private final Supplier<@Nullable Registry> registry;
  private final LongSupplier moved;

  /**
   * @param registry null until it was read
   * @param moved how many events were moved since this server was started
   */
  public AliasesRoute(
      Vertx vertx,
      IngestOptions options,
      Aliases aliases,
      Supplier<@Nullable Registry> registry,
      LongSupplier moved) {
    this.bodies = new BoundedBody(vertx, options);
    this.aliases = aliases;
    this.registry = registry;
    this.moved = moved;
  }

  /** Answers {@code POST}. */
  public void teach(RoutingContext exchange) {
    bodies
        .read(exchange.request())
        .map(this::read)
        .compose(
            alias ->
                Future.fromCompletionStage(
                        aliases.teach(alias), exchange.vertx().getOrCreateContext())
                    .recover(
                        failure ->
                            Future.failedFuture(
                                new HttpException(
                                    503, "the log did not answer; send it again", failure))))
        .onComplete(
            result -> {
              if (result.succeeded()) {
                answer(exchange, 202);
              } else {
                exchange.fail(result.cause());
              }
            });
  }

  private Alias read(Buffer body) {
    Alias alias;
    try {
      alias = AliasCodec.decode(body.getBytes());
    } catch (RefusedException refused) {
      throw new HttpException(422, refused.getMessage(), refused);
    }
    Registry known = registry.get();
    if (known == null) {
      throw new HttpException(503, "the registry has not been read yet; send it again");
    }
    String wrong = AliasChecks.wrong(alias, known);
    if (wrong != null) {
      throw new HttpException(422, wrong);
    }
    Alias stands = aliases.book().of(alias.alias());
    if (stands != null && !stands.equals(alias)) {
      throw new HttpException(
          409, "/alias: " + alias.alias() + " was learned as " + stands.area() + " already");
    }
    return alias;
  }

  /** Answers {@code GET}. */
  public void list(RoutingContext exchange) {
    answer(exchange, 200);
  }

  private void answer(RoutingContext exchange, int status) {
    JsonArray all = new JsonArray();
    for (Alias alias : aliases.book().all()) {
      all.add(Buffer.buffer(AliasCodec.encode(alias)).toJsonObject());
    }
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(
            new JsonObject()
                .put("aliases", all)
                .put("looking", aliases.looking())
                .put("moved", moved.getAsLong())
                .toBuffer());
  }
}
