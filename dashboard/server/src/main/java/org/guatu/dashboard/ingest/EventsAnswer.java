package org.guatu.dashboard.ingest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The answer to a request: which events are in the log, and a problem for each that is not. */
record EventsAnswer(int status, JsonObject body) {
  static EventsAnswer of(List<Receipt> receipts, boolean batch) {
    JsonArray accepted = new JsonArray();
    JsonArray problems = new JsonArray();
    boolean unavailable = false;
    for (Receipt receipt : receipts) {
      if (receipt.isAccepted()) {
        accepted.add(receipt.id());
      } else {
        problems.add(problem(receipt, batch));
        unavailable |= receipt.status() == Receipt.UNAVAILABLE;
      }
    }
    JsonObject body = new JsonObject();
    if (!accepted.isEmpty() || problems.isEmpty()) {
      return new EventsAnswer(
          Receipt.ACCEPTED, body.put("accepted", accepted).put("problems", problems));
    }
    int status = unavailable ? Receipt.UNAVAILABLE : Receipt.REFUSED;
    body.put("type", "about:blank")
        .put("title", unavailable ? "Service Unavailable" : "Unprocessable Content")
        .put("status", status)
        .put("detail", batch ? "no event of the batch was accepted" : detail(receipts.get(0)))
        .put("accepted", accepted)
        .put("problems", problems);
    return new EventsAnswer(status, body);
  }

  private static JsonObject problem(Receipt receipt, boolean batch) {
    JsonObject problem =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", receipt.status() == Receipt.REFUSED ? "Refused" : "Not written")
            .put("status", receipt.status())
            .put("detail", detail(receipt))
            .put("path", receipt.path())
            .put("reason", receipt.reason());
    if (batch) {
      problem.put("index", receipt.index());
    }
    return receipt.id() == null ? problem : problem.put("id", receipt.id());
  }

  private static String detail(Receipt receipt) {
    return receipt.path().isEmpty() ? receipt.reason() : receipt.path() + ": " + receipt.reason();
  }

  void send(HttpServerResponse response) {
    boolean good = status == Receipt.ACCEPTED;
    if (status == Receipt.UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, good ? "application/json" : "application/problem+json")
        .end(body.toBuffer());
  }
}
