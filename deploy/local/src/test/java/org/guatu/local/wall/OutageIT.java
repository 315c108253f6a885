package org.guatu.local.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.guatu.local.wall.StagedPlay.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the screen is never taken for more than it is: not for now, not for live. */
@SuppressWarnings("NullAway.Init") // made once, before all
class OutageIT {
  /** A server that is gone or silent is told of by then. */
  private static final double GONE_MILLIS = 5_000;

  /** A pipeline that stands still is told of by then, of which the server takes 3 s. */
  private static final double STALLED_MILLIS = 7_000 + 1_000;

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

  @BeforeEach
  void calm() {
    stage.show(Scene.CALM);
  }

  private static StagedPage wall(String query) {
    return StagedPage.open(stage, browser.page(1280, 720), query);
  }

  private static void within(StagedPage wall, double millis, String selector) {
    wall.page()
        .waitForSelector(
            selector,
            new Page.WaitForSelectorOptions()
                .setState(WaitForSelectorState.ATTACHED)
                .setTimeout(millis));
  }

  @Test
  void aServerThatSaysNothingIsSeenAndWhenItSpeaksAgainSoIsThat() {
    try (StagedPage wall = wall("lang=en")) {
      stage.suffer(Fault.SILENT);
      within(wall, GONE_MILLIS, "html[data-live=stale]");
      assertThat(wall.page().locator(".banner").textContent()).contains("No update for");
      stage.suffer(Fault.NONE);
      wall.await("html[data-live=live]");
      assertThat(wall.page().locator(".banner").count()).isZero();
    }
  }

  @Test
  void dataThatStandStillAreSeenAndWhenTheyGoOnSoIsThat() {
    try (StagedPage wall = wall("lang=en")) {
      stage.suffer(Fault.STALLED);
      within(wall, STALLED_MILLIS, "html[data-pipeline=stalled]");
      assertThat(wall.page().locator(".banner").textContent()).contains("Data stand at");
      stage.suffer(Fault.NONE);
      wall.await("html[data-pipeline=ok]");
    }
  }

  @Test
  void aReplayIsOneWithASubjectOpenAndWithItsServerSilent() {
    stage.show(Scene.REPLAYED);
    try (StagedPage wall = wall("lang=en&subject=point:P1")) {
      wall.await("html[data-mode=replay]");
      wall.await(".subject-page .banner");
      assertThat(wall.page().locator(".subject-page .banner").textContent()).contains("REPLAY");
      assertThat(frame(wall)).isEqualTo("fixed");
      stage.suffer(Fault.SILENT);
      within(wall, GONE_MILLIS, "html[data-live=stale]");
      assertThat(wall.page().locator(".subject-page .banner").textContent())
          .contains("REPLAY", "No update for");
    }
  }

  @Test
  void theLiveWallHasNoFrame() {
    try (StagedPage wall = wall("lang=en")) {
      assertThat(frame(wall)).isEqualTo("static");
    }
  }

  /** How what stands round the screen is placed. */
  private static Object frame(StagedPage wall) {
    return wall.page().evaluate("() => getComputedStyle(document.body, '::after').position");
  }

  @Test
  void languageAndThemeOutliveAReload() {
    try (StagedPage wall = wall("")) {
      wall.speak("en");
      Page page = wall.page();
      page.locator(".settings > .open").click();
      page.locator(".settings-dialog .choice:has-text('Theme') button:has-text('Light')").click();
      wall.await("html[data-theme=light]");
      page.reload();
      wall.await("html[data-live=live][data-lang=en][data-theme=light]");
    }
  }

  @Test
  void whereTheMapWasMovedToOutlivesAReload() {
    try (WallBrowser drawing = WallBrowser.launch();
        StagedPage wall = StagedPage.open(stage, drawing.page(1280, 720), "lang=en")) {
      Page page = wall.page();
      assertThat(page.locator(".covers b").textContent()).contains("Whole site");
      page.locator("#map canvas").first().focus();
      page.keyboard().press("=");
      page.keyboard().press("=");
      wall.await(".covers b:not(:has-text('Whole site'))");
      page.waitForFunction("() => localStorage.getItem('guatu.view') !== null");
      page.reload();
      wall.await("html[data-live=live][data-map=ready]");
      wall.await(".covers b:not(:has-text('Whole site'))");
    }
  }
}
