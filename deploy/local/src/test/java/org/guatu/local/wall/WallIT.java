package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a scenario over Kafka, Flink and the server to the wall in a real browser. */
@SuppressWarnings("NullAway.Init") // made once, before all
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallIT {
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final JsonMapper JSON = new JsonMapper();

  /** More than a minute of the story is revised by otherwise. */
  private static final int STORED = 137;

  @TempDir static Path folder;

  private static LocalStack stack;
  private static WallBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    stack = LocalStack.start(options(0));
    stack.awaitLive();
    browser = WallBrowser.launch();
  }

  private static RunOptions options(int port) {
    return new RunOptions("127.0.0.1", port, folder.resolve("data"), "sampling-day", 1, 1);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void theBoardHasTheTownAndItsSumsAddUp() throws Exception {
    JsonNode board = get("api/v1/board");
    List<JsonNode> points = subjects(board, "point");
    assertThat(points).hasSizeGreaterThanOrEqualTo(60);
    assertThat(subjects(board, "vehicle")).hasSizeGreaterThanOrEqualTo(20);
    for (String stream : List.of("point", "delivery", "call")) {
      assertThat(board.get("sources"))
          .as(stream)
          .anySatisfy(
              source -> {
                assertThat(source.get("stream").asText()).isEqualTo(stream);
                assertThat(source.get("state").asText()).isEqualTo("fresh");
              });
    }
    // A board taken between a leaf's cell and its roll-up's differs by what is on its way.
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode now = get("api/v1/board");
              double leaves = 0;
              long revisions = 0;
              for (JsonNode point : subjects(now, "point")) {
                leaves += point.at("/figures/servedRound/value").asDouble();
                revisions += point.at("/figures/servedRound/revision").asLong();
              }
              JsonNode total = subject(now, "area:990101001").at("/figures/servedRound");
              // Homes are leaves of the area too.
              assertThat(total.get("revision").asLong()).isGreaterThanOrEqualTo(revisions);
              assertThat(total.get("value").asDouble()).isPositive().isEqualTo(leaves);
            });
  }

  @Test
  void thePageShowsThemLiveWithoutARequestToTheOutside() {
    List<String> outside = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    try (Page page = browser.page(1920, 1080)) {
      page.onRequest(
          request -> {
            if (!request.url().startsWith(stack.url())
                && !request.url().startsWith("blob:")
                && !request.url().startsWith("data:")) {
              outside.add(request.url());
            }
          });
      page.onPageError(errors::add);
      page.navigate(stack.url() + "?lang=both");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                assertThat(page.getAttribute("html", "data-live")).isEqualTo("live");
                assertThat(page.getAttribute("html", "data-map")).isEqualTo("ready");
                assertThat(Integer.parseInt(page.getAttribute("html", "data-subjects")))
                    .isGreaterThan(80);
              });
      assertThat(page.textContent("body")).contains("云漪街道").contains("Yunyi Sub-district");
      String shot = System.getProperty("guatu.screenshot");
      if (shot != null) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shot)));
      }
      assertThat(outside).isEmpty();
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void axeFindsNothingOnPaper() {
    try (Page page = browser.page(1280, 720)) {
      for (String size : List.of("A3", "A4")) {
        page.navigate(stack.url() + "paper?size=" + size);
        assertThat(Axe.violations(page)).as(size).isEmpty();
      }
    }
  }

  @Test
  void aBatchThatLandsLateIsSeenAsARevision() throws Exception {
    String root = get("api/v1/site").get("root").asText();
    String now = get("api/v1/board").get("watermark").asText();
    Instant minute = Instant.parse(now).truncatedTo(ChronoUnit.MINUTES).minusSeconds(20 * 60);
    String point = subjects(get("api/v1/board"), "point").get(0).get("id").asText();
    ArrayNode batch = JSON.createArrayNode();
    for (int i = 0; i < STORED; i++) {
      batch
          .addObject()
          .put("specversion", "1.0")
          .put("id", "stored-" + i)
          .put("source", "offline")
          .put("type", "org.guatu.point.served")
          .put("time", minute.plusMillis(100L * i).toString())
          .put("schemaversion", 1)
          .put("deviceid", "offline-1")
          .putObject("data")
          .put("point", point.substring("point:".length()));
    }
    assertThat(post("api/v1/events", batch)).isEqualTo(202);
    try (Page page = browser.page(1920, 1080)) {
      page.navigate(stack.url() + "?lang=both");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                long by = 0;
                String path = "api/v1/history?subject=" + root + "&figures=served";
                for (JsonNode revision : get(path).at("/revised/served")) {
                  if (revision.get("minute").asLong() == minute.toEpochMilli()) {
                    by = revision.get("by").asLong();
                  }
                }
                assertThat(by).isGreaterThanOrEqualTo(STORED);
                String time = minute.atZone(ZoneId.of("Asia/Shanghai")).toLocalTime().toString();
                assertThat(page.textContent(".card .revised"))
                    .contains(time + " 修订 +" + by)
                    .contains(time + " revised +" + by);
              });
    }
  }

  private static int post(String path, JsonNode batch) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stack.url() + path))
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(HttpRequest.BodyPublishers.ofString(batch.toString()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void anOutageIsShownWithinFiveSecondsAndHealsWithoutATouch() throws Exception {
    try (Page page = browser.page(1280, 720)) {
      page.navigate(stack.url());
      await().atMost(SOON).until(() -> liveness(page).equals("live"));
      // A page that still draws its map for the first time has no time to say anything.
      await().atMost(SOON).until(() -> "ready".equals(page.getAttribute("html", "data-map")));
      await().atMost(SOON).until(() -> answersAtOnce(page));
      int port = URI.create(stack.url()).getPort();

      LocalStack closing = stack;
      Thread closes = new Thread(closing::close);
      closes.start();
      // Requests under way are answered first; the server is gone when its port is.
      await().pollInterval(Duration.ofMillis(20)).atMost(SOON).until(() -> !listens(port));
      await()
          .pollInterval(Duration.ofMillis(100))
          .atMost(Duration.ofSeconds(5))
          .until(() -> !liveness(page).equals("live"));
      closes.join();
      assertThat(Integer.parseInt(page.getAttribute("html", "data-subjects"))).isGreaterThan(80);

      stack = LocalStack.start(options(port));
      stack.awaitLive();
      await().atMost(SOON).until(() -> liveness(page).equals("live"));
    }
  }

  /** Whether its main thread is free: what it has to say is said within a tick of its own. */
  private static boolean answersAtOnce(Page page) {
    long asked = System.nanoTime();
    page.evaluate("() => new Promise((told) => setTimeout(told, 250))");
    return System.nanoTime() - asked < Duration.ofMillis(500).toNanos();
  }

  private static boolean listens(int port) {
    try {
      new Socket(InetAddress.getLoopbackAddress(), port).close();
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static String liveness(Page page) {
    return String.valueOf(page.getAttribute("html", "data-live"));
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(stack.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static List<JsonNode> subjects(JsonNode board, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode subject : board.get("subjects")) {
      if (subject.get("kind").asText().equals(kind)) {
        found.add(subject);
      }
    }
    return found;
  }

  private static JsonNode subject(JsonNode board, String id) {
    for (JsonNode subject : board.get("subjects")) {
      if (subject.get("id").asText().equals(id)) {
        return subject;
      }
    }
    throw new AssertionError("no subject " + id);
  }
}
