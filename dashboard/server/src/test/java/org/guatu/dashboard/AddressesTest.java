package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every address does alike: headers, errors, origins, limits. */
class AddressesTest {
  private static LoopbackServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new LoopbackServer(
            LoopbackServer.options().build(), event -> CompletableFuture.completedFuture(null));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/board",
        "/api/v1/site",
        "/api/v1/devices",
        "/api/v1/health",
        "/metrics",
        "/map/basemap.geojson",
        "/nothing-here",
        "/api/v1/live"
      })
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'", "worker-src 'self'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
  }

  @Test
  void errorsAreProblemDocuments() throws Exception {
    HttpResponse<String> missing = server.get("/nothing-here");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json; charset=utf-8");
    assertThat(new JsonObject(missing.body()).getInteger("status")).isEqualTo(404);
    assertThat(server.get("/api/v1/live").statusCode()).isEqualTo(426);
    assertThat(server.get("/../pom.xml").statusCode()).isEqualTo(404);
    assertThat(server.get("/%2e%2e/pom.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void wrongMethodsAreRefused() throws Exception {
    for (String path : List.of("/api/v1/board", "/api/v1/health", "/")) {
      assertThat(method("DELETE", path)).as(path).isEqualTo(405);
    }
    assertThat(server.get("/api/v1/events").statusCode()).isEqualTo(405);
    assertThat(raw("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).startsWith("HTTP/1.1 405");
  }

  @Test
  void historyAnswersWithGapsAndSaysWhatIsWrongWithAQuestion() throws Exception {
    HttpResponse<String> answer =
        server.get("/api/v1/history?subject=area:310117101&figures=served,queue&minutes=3");
    assertThat(new JsonObject(answer.body()))
        .isEqualTo(
            new JsonObject()
                .put("subject", "area:310117101")
                .put(
                    "minutes",
                    io.vertx.core.json.JsonArray.of(
                        Cells.minute(-1), Cells.minute(0), Cells.minute(1)))
                .put(
                    "figures",
                    new JsonObject("{\"served\":[null,null,null],\"queue\":[null,null,null]}"))
                .put("revised", new JsonObject()));
    for (String wrong :
        List.of(
            "",
            "?subject=x",
            "?subject=area:1&figures=nosuch",
            "?subject=area:1&figures=served&minutes=0")) {
      assertThat(server.get("/api/v1/history" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void historySaysHowFarAMinuteIsSettledIfAsked() throws Exception {
    HttpResponse<String> answer =
        server.get("/api/v1/history?subject=area:1&figures=served&minutes=2&finality=true");
    assertThat(new JsonObject(answer.body()).getJsonObject("finality"))
        .isEqualTo(new JsonObject("{\"served\":[null,null]}"));
  }

  @Test
  void evidenceWithoutALogIsAProblem() throws Exception {
    HttpResponse<String> answer =
        server.get("/api/v1/evidence?subject=point:P07&minute=2026-03-01T02:00Z");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new JsonObject(answer.body()).getString("detail")).contains("log");
  }

  @Test
  void devicesAreAListEvenWhereNothingIsWrong() throws Exception {
    assertThat(server.get("/api/v1/devices").body()).isEqualTo("{\"devices\":[]}");
  }

  @Test
  void theInterfaceDescribesItself() throws Exception {
    assertThat(server.get("/api/v1/openapi.yaml").body()).contains("openapi: 3");
    assertThat(server.get("/api/v1/asyncapi.yaml").body()).contains("asyncapi: ");
    assertThat(server.get("/api/v1/schema/frame.json").body()).contains("\"$schema\"");
    assertThat(server.get("/api/v1/schema/nosuch.json").statusCode()).isEqualTo(404);
  }

  @Test
  void theMapIsNotSentTwice() throws Exception {
    HttpResponse<String> map = server.get("/map/basemap.geojson");
    String tag = map.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        server.send(server.request("/map/basemap.geojson").header("If-None-Match", tag).GET());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void aWebSocketOfAForeignPageIsRefused() {
    assertThatThrownBy(() -> server.connectFrom("https://evil.example"))
        .rootCause()
        .hasMessageContaining("403");
    assertThatThrownBy(() -> server.connectFrom("null")).rootCause().hasMessageContaining("403");
  }

  @Test
  void aWebSocketOfTheOwnPageIsNot() throws Exception {
    server.connectFrom("http://127.0.0.1:" + server.port()).abort();
  }

  @Test
  void aNameThatSomebodyPointedAtLoopbackDoesNotPassForIt() throws Exception {
    String answer =
        raw(
            "GET /api/v1/live HTTP/1.1\r\nHost: rebound.example:"
                + server.port()
                + "\r\nOrigin: http://rebound.example:"
                + server.port()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403");
  }

  @Test
  void headersThatNeverEndAreCutOff() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void tooLongHeadersAreRefused() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  private static int method(String method, String path) throws Exception {
    return server
        .send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  private static String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      byte[] some = new byte[4_096];
      int read = answer.read(some);
      return new String(some, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
    }
  }
}
