package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every scene in every language at every size: the layout is whole, by geometry, and a picture is
 * kept in {@code target/pictures} for a person to look at.
 */
@SuppressWarnings("NullAway.Init") // made once, before all
@Tag("pictures")
class PicturesIT {
  private record Size(String name, int width, int height) {}

  private static final List<String> THEMES = List.of("dark", "light");
  private static final List<Size> SIZES =
      List.of(new Size("1080p", 1920, 1080), new Size("720p", 1280, 720));
  private static final Size LARGEST = new Size("2160p", 3840, 2160);

  /** Four times the pixels, all drawn by the processor: only where it matters most. */
  private static final Set<Scene> AT_LARGEST = Set.of(Scene.FIFTY_ALERTS, Scene.LONGEST_NAMES);

  private static Stage stage;
  private static WallBrowser browser;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    browser = WallBrowser.launch();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (stage != null) {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLayoutIsWhole(Scene scene) {
    stage.show(scene);
    List<String> wrong = new ArrayList<>();
    for (String theme : THEMES) {
      for (Size size : SIZES) {
        look(scene, size, theme, wrong);
      }
      if (AT_LARGEST.contains(scene)) {
        look(scene, LARGEST, theme, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Scene scene, Size size, String theme, List<String> wrong) {
    String url = stage.url() + "?lang=zh&theme=" + theme;
    try (StagedPage wall = StagedPage.open(browser.page(size.width(), size.height()), url)) {
      // The smaller size is laid out by the same rules: both languages at once need the most room.
      List<String> languages = size.height() < 1080 ? List.of("both") : List.of("zh", "en", "both");
      for (String language : languages) {
        wall.speak(language);
        String name =
            String.join("-", scene.name().toLowerCase(Locale.ROOT), language, size.name(), theme);
        wall.layout().forEach(line -> wrong.add(name + ": " + line));
        wall.picture(name);
      }
    }
  }
}
