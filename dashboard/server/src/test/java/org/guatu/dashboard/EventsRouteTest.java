package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.guatu.contract.event.Event;
import org.guatu.dashboard.ingest.IngestOptions;
import org.junit.jupiter.api.Test;

/** The way in, over HTTP, before a log that the test controls. */
class EventsRouteTest {
  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final List<Event> written = new CopyOnWriteArrayList<>();

  @Test
  void aGoodEventIsAcceptedWhenItIsWritten() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      HttpResponse<String> answer = post(server, SINGLE, event("e1"));
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(new JsonObject(answer.body()))
          .isEqualTo(new JsonObject("{\"accepted\":[\"e1\"],\"problems\":[]}"));
      assertThat(written).extracting(Event::id).containsExactly("e1");
    }
  }

  @Test
  void ofABatchTheGoodAreAcceptedAndEachBadHasItsProblem() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      String forged =
          new JsonObject(event("e2")).put("receivedtime", "2026-03-01T02:00:00Z").encode();
      String timeless = new JsonObject(event("e3")).put("time", "yesterday").encode();
      String batch =
          "[" + event("e1") + ", " + forged + "," + timeless + ",7, " + event("e4") + "]";
      HttpResponse<String> answer = post(server, BATCH, batch);
      assertThat(answer.statusCode()).isEqualTo(202);
      JsonObject body = new JsonObject(answer.body());
      assertThat(body.getJsonArray("accepted")).isEqualTo(JsonArray.of("e1", "e4"));
      assertThat(
              body.getJsonArray("problems").stream().map(p -> ((JsonObject) p).getInteger("index")))
          .containsExactly(1, 2, 3);
      JsonObject problem = body.getJsonArray("problems").getJsonObject(0);
      assertThat(problem.getString("path")).isEqualTo("/receivedtime");
      assertThat(problem.getInteger("status")).isEqualTo(422);
      assertThat(problem.getString("reason")).isNotEmpty();
    }
  }

  @Test
  void whatIsJsonButBeyondAnyReasonHarmsNoOther() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      String deep = "[".repeat(5_000) + "]".repeat(5_000);
      String digits = "{\"count\":" + "9".repeat(5_000) + "}";
      String name = "{\"" + "n".repeat(60_000) + "\":1}";
      HttpResponse<String> answer =
          post(server, BATCH, "[" + event("e1") + "," + deep + "," + digits + "," + name + "]");
      assertThat(answer.statusCode()).isEqualTo(202);
      JsonObject body = new JsonObject(answer.body());
      assertThat(body.getJsonArray("accepted")).isEqualTo(JsonArray.of("e1"));
      assertThat(body.getJsonArray("problems")).hasSize(3);
    }
  }

  @Test
  void aBodyInChunksTakesTheRoomOfTheLongest() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    IngestOptions small = new IngestOptions(2_000_000, Duration.ofSeconds(10), 100, 2_000_000);
    try (LoopbackServer server =
        new LoopbackServer(LoopbackServer.options().ingest(small).build(), event -> gate)) {
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(() -> postOrThrow(server, SINGLE, event("e1")));
      HttpRequest.BodyPublisher chunks =
          HttpRequest.BodyPublishers.ofInputStream(
              () -> new ByteArrayInputStream(event("e2").getBytes(StandardCharsets.UTF_8)));
      org.awaitility.Awaitility.await()
          .until(() -> post(server, SINGLE, chunks, Duration.ofMillis(300)) == 429);
      gate.complete(null);
      assertThat(first.get().statusCode()).isEqualTo(202);
    }
  }

  @Test
  void noneAcceptedIs422AndTheReasonIsTold() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      HttpResponse<String> answer = post(server, SINGLE, "{\"specversion\":\"1.0\"}");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(new JsonObject(answer.body()).getJsonArray("problems")).hasSize(1);
      assertThat(post(server, BATCH, "[{},{}]").statusCode()).isEqualTo(422);
      assertThat(post(server, SINGLE, "\u0000").statusCode()).isEqualTo(422);
    }
  }

  @Test
  void whatIsNoBatchOrTooMuchIsRefusedAsAWhole() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      assertThat(post(server, BATCH, event("e1")).statusCode()).isEqualTo(400);
      assertThat(post(server, BATCH, "[]").statusCode()).isEqualTo(400);
      assertThat(post(server, BATCH, "[" + event("e1") + ",").statusCode()).isEqualTo(400);
      assertThat(post(server, BATCH, "[" + event("e1") + "] x").statusCode()).isEqualTo(400);
      assertThat(post(server, BATCH, "[" + "{},".repeat(1_000) + "{}]").statusCode())
          .isEqualTo(413);
      assertThat(post(server, SINGLE, " ".repeat(2_000_001)).statusCode()).isEqualTo(413);
      assertThat(post(server, "application/json", event("e1")).statusCode()).isEqualTo(415);
      HttpResponse<String> zipped =
          server.send(
              server
                  .request("/api/v1/events")
                  .header("Content-Type", SINGLE)
                  .header("Content-Encoding", "gzip")
                  .POST(HttpRequest.BodyPublishers.ofString("x")));
      assertThat(zipped.statusCode()).isEqualTo(415);
      assertThat(written).isEmpty();
    }
  }

  @Test
  void aLogThatDoesNotAnswerIs503AndNever202() throws Exception {
    try (LoopbackServer server =
        server(event -> CompletableFuture.failedFuture(new IllegalStateException("away")))) {
      HttpResponse<String> answer = post(server, BATCH, "[" + event("e1") + ",{}]");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).doesNotContain("IllegalState");
    }
  }

  @Test
  void tooMuchUnderWayIs429AndTheRestGoesOn() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    IngestOptions one = new IngestOptions(2_000_000, Duration.ofSeconds(10), 1, 2_000_000);
    try (LoopbackServer server =
        new LoopbackServer(LoopbackServer.options().ingest(one).build(), event -> gate)) {
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(() -> postOrThrow(server, SINGLE, event("e1")));
      org.awaitility.Awaitility.await()
          .until(() -> post(server, SINGLE, event("e2"), Duration.ofMillis(300)) == 429);
      gate.complete(null);
      assertThat(first.get().statusCode()).isEqualTo(202);
    }
  }

  @Test
  void aForeignPageMayNot() throws Exception {
    try (LoopbackServer server = server(this::write)) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request("/api/v1/events")
                  .header("Content-Type", SINGLE)
                  .header("Origin", "https://evil.example")
                  .POST(HttpRequest.BodyPublishers.ofString(event("e1"))));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(written).isEmpty();
    }
  }

  private CompletableFuture<Void> write(Event event) {
    written.add(event);
    return CompletableFuture.completedFuture(null);
  }

  private static LoopbackServer server(Function<Event, CompletableFuture<Void>> log)
      throws Exception {
    return new LoopbackServer(LoopbackServer.options().build(), log);
  }

  private static HttpResponse<String> post(LoopbackServer server, String type, String body)
      throws Exception {
    return server.send(
        server
            .request("/api/v1/events")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The status, or -1 if there was none in time. */
  private static int post(LoopbackServer server, String type, String body, Duration within)
      throws Exception {
    return post(server, type, HttpRequest.BodyPublishers.ofString(body), within);
  }

  private static int post(
      LoopbackServer server, String type, HttpRequest.BodyPublisher body, Duration within)
      throws Exception {
    try {
      return server
          .send(
              server
                  .request("/api/v1/events")
                  .timeout(within)
                  .header("Content-Type", type)
                  .POST(body))
          .statusCode();
    } catch (java.net.http.HttpTimeoutException waiting) {
      return -1;
    }
  }

  private static HttpResponse<String> postOrThrow(LoopbackServer server, String type, String body) {
    try {
      return post(server, type, body);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  static String event(String id) {
    return new JsonObject()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", "test")
        .put("type", "org.guatu.point.served")
        .put("time", "2026-03-01T10:00:05+08:00")
        .put("schemaversion", 1)
        .put("data", new JsonObject().put("point", "P07").put("round", "R1"))
        .encode();
  }
}
