package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every scene in every language at every size: the layout is whole, by geometry, and a picture is
 * kept in {@code target/pictures} for a person to look at. Colours move nothing, so themes are
 * looked at where pictures are taken. With {@code -Dguatu.pictures=all} there are pictures of
 * everything.
 */
@SuppressWarnings("NullAway.Init") // made once, before all
class PicturesIT {
  private record Size(String name, int width, int height) {}

  private static final List<String> THEMES = List.of("dark", "light");
  private static final List<String> LANGUAGES = List.of("zh", "en", "both");
  private static final Size USUAL = new Size("1080p", 1920, 1080);
  private static final Size LARGEST = new Size("2160p", 3840, 2160);
  private static final List<Size> SIZES = List.of(USUAL, new Size("720p", 1280, 720), LARGEST);

  /** Four times the pixels, all drawn by the processor: only where it matters most. */
  private static final Set<Scene> AT_LARGEST = Set.of(Scene.FIFTY_ALERTS);

  private static final boolean ALL = "all".equals(System.getProperty("guatu.pictures"));

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = Stage.open();
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  /** Without WebGL: the map is no part of the layout, and takes most of the time. */
  @Test
  void theLayoutIsWhole() {
    List<String> wrong = new ArrayList<>();
    try (WallBrowser browser = WallBrowser.withoutWebgl();
        StagedPage wall = StagedPage.open(stage, browser.page(1920, 1080), "lang=zh")) {
      for (Scene scene : Scene.values()) {
        wall.show(scene);
        for (Size size : SIZES) {
          wall.resize(size.width(), size.height());
          for (String language : LANGUAGES) {
            wall.speak(language);
            String name = name(scene, language, size, "static");
            wall.layout().forEach(line -> wrong.add(name + ": " + line));
            if (ALL
                || (scene == Scene.FIFTY_ALERTS && size.equals(USUAL) && language.equals("both"))) {
              wall.picture(name);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySceneHasItsPicture() {
    List<String> wrong = new ArrayList<>();
    try (WallBrowser browser = WallBrowser.launch()) {
      for (String theme : THEMES) {
        String query = "lang=both&theme=" + theme;
        try (StagedPage wall = StagedPage.open(stage, browser.page(1920, 1080), query)) {
          for (Scene scene : Scene.values()) {
            wall.show(scene);
            look(wall, scene, ALL ? LANGUAGES : List.of("both"), USUAL, theme, wrong);
          }
          for (Scene scene : ALL ? Set.of(Scene.values()) : AT_LARGEST) {
            for (Size size : ALL ? SIZES : List.of(LARGEST)) {
              wall.show(scene);
              wall.resize(size.width(), size.height());
              look(wall, scene, ALL ? LANGUAGES : List.of("both"), size, theme, wrong);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(
      StagedPage wall,
      Scene scene,
      List<String> languages,
      Size size,
      String theme,
      List<String> wrong) {
    for (String language : languages) {
      wall.speak(language);
      String name = name(scene, language, size, theme);
      wall.layout().forEach(line -> wrong.add(name + ": " + line));
      wall.picture(name);
    }
  }

  private static String name(Scene scene, String language, Size size, String theme) {
    return String.join("-", scene.name().toLowerCase(Locale.ROOT), language, size.name(), theme);
  }
}
