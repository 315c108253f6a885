package org.guatu.local.wall;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A page of the wall in a browser, before a {@link Stage}. */
final class StagedPage implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final double PATIENCE_MILLIS = 120_000;
  static final String LAYOUT = script("layout.js");

  private final Stage stage;
  private final Page page;

  private StagedPage(Stage stage, Page page) {
    this.stage = stage;
    this.page = page;
  }

  /**
   * Opens the wall and waits until all of it is drawn.
   *
   * @param query such as {@code lang=zh&theme=dark}
   */
  static StagedPage open(Stage stage, Page page, String query) {
    StagedPage opened = load(stage, page, query);
    opened.await("html[data-map=ready], html[data-map=static]");
    opened.played();
    return opened;
  }

  /** Opens a page that shows no map, such as a phone's, and waits until it is live. */
  static StagedPage load(Stage stage, Page page, String query) {
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(stage.url() + "?" + query);
    StagedPage opened = new StagedPage(stage, page);
    opened.await("html[data-live=live]");
    opened.await("h1:has-text('" + stage.title() + "')");
    opened.settle();
    return opened;
  }

  Page page() {
    return page;
  }

  /** Plays another scene to this page and waits until all of it is drawn. */
  void show(Scene scene) {
    stage.show(scene);
    await("h1:has-text('" + stage.title() + "')");
    played();
  }

  /** The hours before are there too: what was revised in them is told beside their chart. */
  private void played() {
    await(".timeline canvas");
    drawn();
    if (!stage.scene().empty()) {
      await(".card .revised");
      settle();
    }
  }

  /** Changes the language as a person does. */
  void speak(String language) {
    page.locator(".languages button[data-language=" + language + "]")
        .first()
        .dispatchEvent("click");
    await("html[data-lang=" + language + "]");
    if (page.getAttribute("html", "data-drawn") == null) {
      settle();
    } else {
      drawn();
    }
  }

  void resize(int width, int height) {
    page.setViewportSize(width, height);
    drawn();
  }

  private void drawn() {
    String language = page.getAttribute("html", "data-lang");
    await("html[data-drawn='" + stage.epoch() + " " + language + "']");
    settle();
  }

  void await(String selector) {
    page.locator(selector)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Two frames on, fonts there: what was changed is laid out and drawn. */
  void settle() {
    page.evaluate(
        "() => document.fonts.ready.then(() =>"
            + " new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
  }

  /** What of the wall lies where it should not, a line each. */
  List<String> layout() {
    return layout("#wall");
  }

  /** The same of a part of the page. */
  List<String> layout(String part) {
    return ((List<?>) page.evaluate(LAYOUT, part)).stream().map(String::valueOf).toList();
  }

  /** Keeps a picture among the build's output. */
  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static String script(String name) {
    try (InputStream file = StagedPage.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  @Override
  public void close() {
    page.close();
  }
}
