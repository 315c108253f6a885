package org.guatu.local.wall;

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
  static final String LAYOUT = script("layout.js");

  private final Page page;

  private StagedPage(Page page) {
    this.page = page;
  }

  /** Opens the wall and waits until all of it is drawn. */
  static StagedPage open(Page page, String url) {
    page.setDefaultTimeout(120_000);
    page.navigate(url);
    Page.WaitForSelectorOptions there =
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    page.waitForSelector("html[data-live=live][data-map=ready]", there);
    page.waitForSelector(".timeline canvas", there);
    StagedPage opened = new StagedPage(page);
    opened.settle();
    return opened;
  }

  Page page() {
    return page;
  }

  /** Changes the language as a person does. */
  void speak(String language) {
    page.click(".languages button[data-language=" + language + "]");
    page.waitForSelector("html[data-lang=" + language + "]");
    settle();
  }

  /** Two frames on, fonts there: what was changed is laid out and drawn. */
  private void settle() {
    page.evaluate(
        "() => document.fonts.ready.then(() =>"
            + " new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
  }

  /** What lies where it should not, a line each. */
  List<String> layout() {
    return ((List<?>) page.evaluate(LAYOUT)).stream().map(String::valueOf).toList();
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
