package org.guatu.dashboard.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as RFC 9457 problem details. What a handler says in an {@link HttpException} is shown; of
 * anything unexpected only that it happened, the rest goes to the log.
 */
public final class Problems implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final MeterRegistry meters;

  public Problems(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void handle(RoutingContext exchange) {
    Throwable failure = exchange.failure();
    int status =
        failure instanceof HttpException told ? told.getStatusCode() : exchange.statusCode();
    if (status < 400) {
      status = 500;
    }
    if (status >= 500 && failure != null && !(failure instanceof HttpException)) {
      LOG.error("{} {} failed", exchange.request().method(), exchange.request().path(), failure);
    }
    meters.counter("guatu.http.problems", "status", Integer.toString(status)).increment();
    HttpServerResponse response = exchange.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      exchange.request().connection().close();
      return;
    }
    // The rest of a body that was not read to its end is not a request.
    if (!exchange.request().isEnded()) {
      response.putHeader("Connection", "close");
    }
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json; charset=utf-8")
        .end(document(status, failure).toBuffer());
  }

  private static JsonObject document(int status, @Nullable Throwable failure) {
    JsonObject document =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
            .put("status", status);
    String detail = failure instanceof HttpException told ? told.getPayload() : null;
    return detail == null ? document : document.put("detail", detail);
  }
}
