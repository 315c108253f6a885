package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever cannot see well, tell colours apart, use a mouse or bear motion can use the wall. */
@SuppressWarnings("NullAway.Init") // made once, before all
class AccessIT {
  private static final List<String> THEMES = List.of("dark", "light");
  private static final List<String> SIGHTS =
      List.of("deuteranopia", "protanopia", "tritanopia", "achromatopsia");

  /** Points are on a canvas: ten thousand of them are no other page than sixty. */
  private static final Set<Scene> LIKE_OTHERS = Set.of(Scene.TEN_THOUSAND_POINTS);

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

  /** With the plain map, which takes no time; the other is looked at with the keyboard's test. */
  @Test
  void axeFindsNothing() {
    List<String> found = new ArrayList<>();
    try (WallBrowser browser = WallBrowser.withoutWebgl()) {
      for (String theme : THEMES) {
        stage.show(Scene.CALM);
        String query = "lang=zh&theme=" + theme;
        try (StagedPage wall = StagedPage.open(stage, browser.page(1280, 720), query)) {
          for (Scene scene : Scene.values()) {
            if (!LIKE_OTHERS.contains(scene)) {
              wall.show(scene);
              look(wall, theme, found);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Another theme is nothing but other colours; of them, both languages can be seen at once. */
  private static void look(StagedPage wall, String theme, List<String> found) {
    boolean first = theme.equals(THEMES.get(0));
    for (String language : first ? List.of("zh", "en") : List.of("both")) {
      wall.speak(language);
      List<String> here = first ? Axe.violations(wall.page()) : Axe.contrast(wall.page());
      String where = String.join(" ", stage.scene().name(), theme, language, "");
      here.forEach(line -> found.add(where + line));
    }
  }

  @Test
  void theKeyboardReachesAllThatCanBePressedAndShowsWhereItIs() {
    stage.show(Scene.FIFTY_ALERTS);
    try (WallBrowser browser = WallBrowser.launch();
        StagedPage wall = StagedPage.open(stage, browser.page(1280, 720), "lang=both")) {
      assertThat(Keys.wrong(wall.page(), "#wall")).isEmpty();
      assertThat(Axe.violations(wall.page())).isEmpty();
      picturesAsOthersSeeThem(wall);
    }
  }

  private static void picturesAsOthersSeeThem(StagedPage wall) {
    CDPSession devTools = wall.page().context().newCDPSession(wall.page());
    for (String sight : SIGHTS) {
      JsonObject kind = new JsonObject();
      kind.addProperty("type", sight);
      devTools.send("Emulation.setEmulatedVisionDeficiency", kind);
      wall.settle();
      wall.picture(String.join("-", stage.scene().name().toLowerCase(Locale.ROOT), sight));
    }
  }

  @Test
  void theSettingsAreADialogThatTheKeyboardOpensAndLeaves() {
    stage.show(Scene.FIFTY_ALERTS);
    List<String> wrong = new ArrayList<>();
    try (WallBrowser browser = WallBrowser.withoutWebgl();
        StagedPage wall = StagedPage.open(stage, browser.page(1280, 720), "lang=zh")) {
      Page page = wall.page();
      page.focus(".settings > .open");
      page.keyboard().press("Enter");
      page.waitForSelector(".settings-dialog[open]");
      for (String language : List.of("zh", "en", "both")) {
        wall.speak(language);
        wall.layout(".settings-dialog").forEach(line -> wrong.add(language + ": " + line));
        Axe.violations(page).forEach(line -> wrong.add(language + ": " + line));
      }
      wall.picture("settings-both-720p");
      wrong.addAll(Keys.wrong(page, ".settings-dialog"));
      page.keyboard().press("Escape");
      assertThat(page.locator(".settings-dialog[open]").count()).isZero();
      assertThat(page.locator(".settings > .open:focus").count()).isEqualTo(1);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingMovesForWhoeverWantsNoMotion() {
    stage.show(Scene.ALL_STALE);
    try (WallBrowser browser = WallBrowser.withoutWebgl()) {
      Page page = browser.page(1280, 720);
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      try (StagedPage wall = StagedPage.open(stage, page, "lang=both")) {
        assertThat(wall.page().evaluate("() => document.getAnimations().length")).isEqualTo(0);
      }
    }
  }
}
