package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.guatu.dashboard.map.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles below the site's own map: of a file here, of a server that was named, or none. */
class BackgroundRouteTest {
  private static final String TILES = "/map/background.pmtiles";

  @TempDir Path folder;

  private static LoopbackServer serving(Background background) throws Exception {
    return new LoopbackServer(
        LoopbackServer.options().background(background).build(),
        event -> CompletableFuture.completedFuture(null));
  }

  @Test
  void rangesOfAFileAreAnswered() throws Exception {
    Path file = Files.writeString(folder.resolve("city.pmtiles"), "0123456789");
    try (LoopbackServer server = serving(new Background(file, null, "© Survey"))) {
      JsonObject told = new JsonObject(server.get("/map/background.json").body());
      assertThat(told.getString("pmtiles")).isEqualTo(TILES);
      assertThat(told.getString("attribution")).isEqualTo("© Survey");

      HttpResponse<String> part = range(server, "bytes=2-5");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("2345");
      assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-5/10");
      assertThat(part.headers().firstValue("ETag")).isPresent();
      assertThat(range(server, "bytes=7-400").body()).isEqualTo("789");
      assertThat(range(server, "bytes=7-").body()).isEqualTo("789");
      assertThat(range(server, "bytes=-3").body()).isEqualTo("789");
      HttpResponse<String> beyond = range(server, "bytes=10-20");
      assertThat(beyond.statusCode()).isEqualTo(416);
      assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */10");
      assertThat(server.get(TILES).body()).isEqualTo("0123456789");
    }
  }

  @Test
  void exactlyTheServerThatWasNamedMayBeAsked() throws Exception {
    String xyz = "https://tiles.example.org/{z}/{x}/{y}.png";
    try (LoopbackServer server = serving(new Background(null, xyz, "© OSM"))) {
      assertThat(policy(server))
          .contains("img-src 'self' data: blob: https://tiles.example.org;")
          .contains("connect-src 'self' https://tiles.example.org;")
          .contains("default-src 'self';");
      assertThat(new JsonObject(server.get("/map/background.json").body()).getString("xyz"))
          .isEqualTo(xyz);
      assertThat(server.get(TILES).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void byDefaultNobodyElseIsAsked() throws Exception {
    try (LoopbackServer server = serving(Background.NONE)) {
      assertThat(policy(server)).doesNotContain("http").contains("connect-src 'self';");
      assertThat(new JsonObject(server.get("/map/background.json").body()).getString("xyz"))
          .isNull();
    }
  }

  private static HttpResponse<String> range(LoopbackServer server, String range) throws Exception {
    return server.send(server.request(TILES).header("Range", range).GET());
  }

  private static String policy(LoopbackServer server) throws Exception {
    return server.get("/").headers().firstValue("Content-Security-Policy").orElse("");
  }
}
