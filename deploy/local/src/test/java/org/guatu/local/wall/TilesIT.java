package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.guatu.dashboard.map.Background;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles that a site has configured are on the screen, by the colours of its pixels. */
@SuppressWarnings("NullAway.Init") // made once, before all
class TilesIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  /** Of the map's pixels; the site itself covers the middle of it. */
  private static final double SEEN = 0.1;

  @TempDir static Path folder;

  private static WallBrowser browser;

  @BeforeAll
  static void open() {
    browser = WallBrowser.launch();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void picturesOfAnotherServerAreDrawnBelowTheMap() throws IOException {
    byte[] tile = white();
    Set<String> asked = ConcurrentHashMap.newKeySet();
    Vertx vertx = Vertx.vertx();
    try {
      HttpServer tiles =
          vertx
              .createHttpServer()
              .requestHandler(
                  request -> {
                    asked.add(request.path());
                    request
                        .response()
                        .putHeader("Content-Type", "image/png")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .end(Buffer.buffer(tile));
                  })
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      String xyz = "http://127.0.0.1:" + tiles.actualPort() + "/{z}/{x}/{y}.png";
      double without = share(Background.NONE, "tiles-none", TilesIT::dimmedWhite, 0);
      double with =
          share(configured("xyz", xyz), "tiles-xyz", TilesIT::dimmedWhite, without + SEEN);
      assertThat(with).isGreaterThan(without + SEEN);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    assertThat(asked).isNotEmpty().allMatch(path -> path.matches("/\\d+/\\d+/\\d+\\.png"));
  }

  @Test
  void aFileOfPicturesIsDrawnBelowTheMap() throws IOException {
    Path file = folder.resolve("pictures.pmtiles");
    Files.write(file, TileFile.of(TileFile.Kind.PNG, white()));
    assertThat(
            share(
                configured("pmtiles", "pictures.pmtiles"), "tiles-png", TilesIT::dimmedWhite, SEEN))
        .isGreaterThan(SEEN);
  }

  @Test
  void shapesOfAFileAreDrawnBelowTheMap() throws IOException {
    Files.write(
        folder.resolve("shapes.pmtiles"),
        TileFile.of(TileFile.Kind.MVT, TileFile.leftHalf("water")));
    double without = share(Background.NONE, "tiles-none", TilesIT::water, 0);
    double with =
        share(configured("pmtiles", "shapes.pmtiles"), "tiles-mvt", TilesIT::water, without + SEEN);
    assertThat(with).isGreaterThan(without + SEEN);
  }

  private static Background configured(String kind, String what) throws IOException {
    Path file = folder.resolve("map.json");
    Files.writeString(file, "{\"" + kind + "\": \"" + what + "\", \"attribution\": \"© tests\"}");
    return Background.read(file);
  }

  private interface Colour {
    boolean is(int red, int green, int blue);
  }

  /** A picture's white is as bright as the style lets it be. */
  private static boolean dimmedWhite(int red, int green, int blue) {
    return red > 80 && red < 130 && Math.abs(red - green) < 4 && Math.abs(green - blue) < 4;
  }

  private static boolean water(int red, int green, int blue) {
    return Math.abs(red - 0x0C) < 3 && Math.abs(green - 0x18) < 3 && Math.abs(blue - 0x22) < 3;
  }

  /** What share of the map has a colour, once it is more than is waited for, or in the end. */
  private static double share(Background background, String name, Colour colour, double atLeast) {
    try (Stage stage = Stage.open(background);
        StagedPage wall = StagedPage.open(stage, browser.page(1280, 720), "lang=zh&theme=dark")) {
      double[] share = {0};
      await()
          .atMost(SOON)
          .until(
              () -> {
                share[0] = share(wall.page(), colour);
                return share[0] >= atLeast;
              });
      wall.picture(name);
      return share[0];
    }
  }

  private static double share(Page page, Colour colour) throws IOException {
    byte[] png = page.locator("#map").screenshot();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    long found =
        Arrays.stream(pixels)
            .filter(rgb -> colour.is(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff))
            .count();
    return (double) found / pixels.length;
  }

  private static byte[] white() throws IOException {
    BufferedImage picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[256 * 256];
    Arrays.fill(pixels, 0xffffff);
    picture.setRGB(0, 0, 256, 256, pixels, 0, 256);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }
}
