package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of a subject, down to the events of a minute: whole, to be read by all, by the keyboard.
 */
@SuppressWarnings("NullAway.Init") // made once, before all
class SubjectPageIT {
  private static final List<String> THEMES = List.of("dark", "light");
  private static final List<String> LANGUAGES = List.of("zh", "en", "both");
  private static final int[][] SIZES = {{1920, 1080}, {1280, 720}, {3840, 2160}};

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

  private static String point() {
    return "point:P1";
  }

  private static String area() {
    return "area:" + Scene.town().code();
  }

  private static void awaitMinutes(StagedPage wall) {
    wall.await("#subject .minutes-chart canvas");
    wall.await("#subject .minute-table tbody button");
  }

  @Test
  void openedByItsAddressItIsWhole() {
    List<String> wrong = new ArrayList<>();
    for (Scene scene : List.of(Scene.FIFTY_ALERTS, Scene.LONGEST_NAMES)) {
      stage.show(scene);
      for (String id : List.of(point(), area())) {
        for (String theme : THEMES) {
          String query = "lang=both&theme=" + theme + "&subject=" + id;
          try (StagedPage wall = StagedPage.open(stage, browser.page(1920, 1080), query)) {
            awaitMinutes(wall);
            wall.page().locator("#subject .minute-table tbody button").nth(2).click();
            wall.await("#subject [data-events=told]");
            String name = "subject-" + id.split(":", 2)[0] + "-" + scene.name() + "-" + theme;
            wall.picture(name);
            wrong.addAll(look(wall, name, theme));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> look(StagedPage wall, String name, String theme) {
    List<String> wrong = new ArrayList<>();
    if (!theme.equals(THEMES.get(0))) {
      Axe.contrast(wall.page()).forEach(line -> wrong.add(name + " " + line));
      return wrong;
    }
    for (int[] size : SIZES) {
      wall.resize(size[0], size[1]);
      for (String language : LANGUAGES) {
        wall.speak(language);
        String where = name + "-" + language + "-" + size[1] + ": ";
        wall.layout(".subject-page").forEach(line -> wrong.add(where + line));
        if (size[1] == 1080 && !language.equals("both")) {
          Axe.violations(wall.page()).forEach(line -> wrong.add(where + line));
        }
      }
    }
    return wrong;
  }

  @Test
  void theKeyboardOpensItWalksItAndComesBackToWhereItWas() {
    stage.show(Scene.FIFTY_ALERTS);
    try (StagedPage wall = StagedPage.open(stage, browser.page(1280, 720), "lang=both")) {
      Page page = wall.page();
      String opener = page.locator(".item .opens").first().getAttribute("data-subject");
      page.locator(".item .opens").first().focus();
      page.keyboard().press("Enter");
      wall.await("#subject-name:focus");
      awaitMinutes(wall);
      assertThat(Keys.wrong(page, "#subject")).isEmpty();
      page.keyboard().press("Escape");
      wall.await("html:not([data-open])");
      wall.await(".item .opens[data-subject='" + opener + "']:focus");
      assertThat(page.locator("#subject *").count()).isZero();
    }
  }
}
