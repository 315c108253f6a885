package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cannot see well, tell colours apart, use a mouse or bear motion can use the wall. */
@SuppressWarnings("NullAway.Init") // made once, before all
@Tag("pictures")
class AccessIT {
  private static final List<String> THEMES = List.of("dark", "light");
  static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

  private static StagedPage wall(Scene scene, String theme) {
    stage.show(scene);
    return StagedPage.open(browser.page(1280, 720), stage.url() + "?lang=zh&theme=" + theme);
  }

  /** Points are on a canvas: ten thousand of them are no other page than sixty. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEN_THOUSAND_POINTS")
  void axeFindsNothing(Scene scene) {
    List<String> found = new ArrayList<>();
    for (String theme : THEMES) {
      try (StagedPage wall = wall(scene, theme)) {
        for (String language : List.of("zh", "en", "both")) {
          wall.speak(language);
          for (Rule rule : violations(wall.page())) {
            rule.getNodes()
                .forEach(
                    node ->
                        found.add(
                            String.join(
                                " ",
                                theme,
                                language,
                                rule.getId(),
                                rule.getHelp(),
                                node.getHtml())));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Rule> violations(Page page) {
    return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
  }

  @Test
  void theKeyboardReachesAllThatCanBePressedAndShowsWhereItIs() {
    try (StagedPage wall = wall(Scene.FIFTY_ALERTS, THEMES.get(0))) {
      Page page = wall.page();
      long pressable =
          page.locator("button:visible, a[href]:visible, [tabindex='0']:visible").count();
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < pressable; i++) {
        page.keyboard().press("Tab");
        Object where =
            page.evaluate(
                "() => { const at = document.activeElement; const style = getComputedStyle(at);"
                    + " const rings = [style, getComputedStyle(at, '::after')];"
                    + " const ring = rings.some((one) =>"
                    + " one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 1);"
                    + " const again = at.dataset.reached !== undefined;"
                    + " at.dataset.reached = String(ring);"
                    + " return (again ? 'again ' : ring ? '' : 'unseen ')"
                    + " + at.outerHTML.slice(0, 100); }");
        reached.add(String.valueOf(where));
      }
      assertThat(reached)
          .noneMatch(where -> where.startsWith("again") || where.startsWith("unseen"));
      assertThat(page.locator("[data-reached=true]").count()).isEqualTo((int) pressable);
    }
  }

  @Test
  void nothingMovesForWhoeverWantsNoMotion() {
    stage.show(Scene.ALL_STALE);
    Page page = browser.page(1280, 720);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    try (StagedPage wall = StagedPage.open(page, stage.url())) {
      assertThat(wall.page().evaluate("() => document.getAnimations().length")).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deuteranopia", "protanopia", "tritanopia", "achromatopsia"})
  void picturesAsOthersSeeThem(String sight) {
    for (Scene scene : List.of(Scene.FIFTY_ALERTS)) {
      for (String theme : THEMES) {
        try (StagedPage wall = wall(scene, theme)) {
          CDPSession devTools = wall.page().context().newCDPSession(wall.page());
          JsonObject kind = new JsonObject();
          kind.addProperty("type", sight);
          devTools.send("Emulation.setEmulatedVisionDeficiency", kind);
          wall.speak("both");
          wall.picture(String.join("-", scene.name().toLowerCase(Locale.ROOT), sight, theme));
        }
      }
    }
  }
}
