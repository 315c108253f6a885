package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.guatu.dashboard.walls.WallBook;
import org.guatu.dashboard.walls.WallReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walls tell that they are alive, over the real server. */
class WallsRouteTest {
  private LoopbackServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        new LoopbackServer(
            LoopbackServer.options().build(), event -> CompletableFuture.completedFuture(null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aWallIsListedAndLearnsHowManyThereAre() throws Exception {
    HttpResponse<String> told = tell(report().put("name", "大厅 Hall"));
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(told.body()))
        .isEqualTo(new JsonObject().put("alive", 1).put("known", 1));
    tell(report().put("id", "another-1").putNull("seq").putNull("asOf"));
    JsonObject list = new JsonObject(server.get("/api/v1/walls").body());
    assertThat(list.getInteger("alive")).isEqualTo(2);
    JsonObject unnamed = list.getJsonArray("walls").getJsonObject(0);
    assertThat(unnamed.getValue("name")).isNull();
    assertThat(unnamed.getValue("seq")).isNull();
    JsonObject hall = list.getJsonArray("walls").getJsonObject(1);
    assertThat(hall.getLong("ageMillis")).isBetween(0L, 30_000L);
    hall.remove("ageMillis");
    JsonObject expected = report().put("name", "大厅 Hall").put("state", "alive");
    assertThat(hall).isEqualTo(expected);
    assertThat(server.get("/metrics").body())
        .contains("guatu_walls_alive 2.0", "guatu_walls_known 2.0");
  }

  @Test
  void oneThatIsClosedIsForgotten() throws Exception {
    tell(report());
    tell(report().put("leaving", true));
    assertThat(new JsonObject(server.get("/api/v1/walls").body()).getInteger("known")).isZero();
  }

  @Test
  void whatIsNoReportIsRefused() throws Exception {
    for (JsonObject wrong :
        List.of(
            new JsonObject(),
            report().put("id", "a b"),
            report().put("name", "x".repeat(41)),
            report().put("name", "a\nb"),
            report().put("seq", -3),
            report().put("asOf", "yesterday"),
            report().put("language", "fr"),
            report().put("width", "wide"),
            report().put("version", ""))) {
      HttpResponse<String> answer = tell(wrong);
      assertThat(answer.statusCode()).as(wrong.encode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }
    assertThat(tell(report().put("more", "x".repeat(2_000))).statusCode()).isEqualTo(413);
    assertThat(server.send(post("[]")).statusCode()).isEqualTo(400);
    assertThat(
            server
                .send(
                    server
                        .request("/api/v1/walls")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("=")))
                .statusCode())
        .isEqualTo(415);
    assertThat(server.send(post("")).statusCode()).isEqualTo(400);
  }

  @Test
  void aPageOfElsewhereMayNotTell() throws Exception {
    assertThat(
            server
                .send(post(report().encode()).header("Origin", "https://evil.example"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .send(post(report().encode()).header("Origin", "http://127.0.0.1:" + server.port()))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void healthSaysWhichAreSilentAndStaysUp() {
    WallBook book = new WallBook();
    assertThat(Health.walls(book, 0)).isEmpty();
    book.heard(new WallReport("wall-0001", "Hall", 1, 0, 1, "zh", 1920, 1080, "1", false), 0);
    book.heard(new WallReport("wall-0002", null, 1, 0, 1, "zh", 1920, 1080, "1", false), 40_000);
    assertThat(Health.walls(book, 41_000))
        .singleElement()
        .matches(component -> component.up() && component.ageMillis() == 1_000)
        .matches(component -> "1 of 2 alive; silent: Hall".equals(component.detail()));
  }

  private HttpResponse<String> tell(JsonObject report) throws Exception {
    return server.send(post(report.encode()));
  }

  private HttpRequest.Builder post(String body) {
    return server
        .request("/api/v1/walls")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonObject report() {
    return new JsonObject()
        .put("id", "wall-0001")
        .put("seq", 4711)
        .put("asOf", "2026-03-01T02:00:00Z")
        .put("frames", 1200)
        .put("language", "both")
        .put("width", 1920)
        .put("height", 1080)
        .put("version", "wall-Ab3_x");
  }
}
