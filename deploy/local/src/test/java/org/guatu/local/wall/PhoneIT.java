package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The board on a phone of 390 by 844, in the language of whoever holds it. */
@SuppressWarnings("NullAway.Init") // made once, before all
class PhoneIT {
  private static final List<String> THEMES = List.of("dark", "light");

  private static Stage stage;
  private static WallBrowser browser;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    browser = WallBrowser.withoutWebgl();
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
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEN_THOUSAND_POINTS", "ONE_ALERT"})
  void theBoardIsWhole(Scene scene) {
    stage.show(scene);
    List<String> wrong = new ArrayList<>();
    for (String theme : THEMES) {
      try (StagedPage phone = phone("lang=zh&theme=" + theme)) {
        for (String language : List.of("zh", "en")) {
          phone.speak(language);
          String name = String.join("-", "phone", scene.name(), language, theme);
          look(phone, "#wall", name, wrong);
          phone.picture(name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thePageOfASubjectIsWhole() {
    List<String> wrong = new ArrayList<>();
    for (Scene scene : List.of(Scene.FIFTY_ALERTS, Scene.LONGEST_NAMES)) {
      stage.show(scene);
      for (String id : List.of("point:P1", "area:" + Scene.town().code())) {
        try (StagedPage phone = phone("lang=zh&theme=" + THEMES.get(0) + "&subject=" + id)) {
          phone.await("#subject .minute-table tbody button");
          for (String language : List.of("zh", "en")) {
            // Its own choice of language lies below the page that is open.
            phone.speak(language);
            String name = String.join("-", "phone", id.split(":", 2)[0], scene.name(), language);
            look(phone, ".subject-page", name, wrong);
            phone.picture(name);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(StagedPage phone, String part, String name, List<String> wrong) {
    phone.layout(part).forEach(line -> wrong.add(name + ": " + line));
    Axe.violations(phone.page()).forEach(line -> wrong.add(name + ": " + line));
  }

  @Test
  void theKeyboardReachesAllThatCanBePressed() {
    stage.show(Scene.FIFTY_ALERTS);
    try (StagedPage phone = phone("lang=zh")) {
      Page page = phone.page();
      assertThat(Keys.wrong(page, "#wall")).isEmpty();
      page.locator(".item .opens").first().focus();
      page.keyboard().press("Enter");
      phone.await("#subject-name:focus");
      page.keyboard().press("Escape");
      phone.await("html:not([data-open])");
      phone.await(".item .opens:focus");
    }
  }

  private static StagedPage phone(String query) {
    return StagedPage.load(stage, browser.phone(), query);
  }
}
