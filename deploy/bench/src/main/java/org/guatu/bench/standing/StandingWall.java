package org.guatu.bench.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guatu.local.wall.WallBrowser;
import org.jspecify.annotations.Nullable;

/** The wall in a browser, opened once and never touched again. */
final class StandingWall implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 600_000;
  private static final double LOOK_MILLIS = 500;
  private static final int STEADY_LOOKS = 20;

  /** As the page says in its `data-` attributes, and what it holds when it is asked. */
  private static final String HELD =
      """
      () => {
        const ask = new CustomEvent('guatu-board', { detail: {} });
        document.dispatchEvent(ask);
        return JSON.stringify(ask.detail);
      }
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final WallBrowser browser;
  private final Page page;
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicBoolean crashed = new AtomicBoolean();

  /**
   * What a page holds.
   *
   * @param asked the path it asked the server for
   */
  record Holding(String asked, HeldBoard board) {}

  private StandingWall(WallBrowser browser) {
    this.browser = browser;
    this.page = browser.page(1920, 1080);
    page.onLoad(loaded -> loads.incrementAndGet());
    page.onPageError(error -> errors.incrementAndGet());
    page.onCrash(gone -> crashed.set(true));
  }

  /** Opens it and returns when it has shown a board that is live for a while. */
  static StandingWall open(String url) throws IOException {
    StandingWall wall = new StandingWall(WallBrowser.launch());
    try {
      wall.page.navigate(url);
      wall.page.waitForSelector(
          "html[data-live=live][data-pipeline=ok][data-map=ready]:not([data-subjects='0'])",
          new Page.WaitForSelectorOptions()
              .setState(WaitForSelectorState.ATTACHED)
              .setTimeout(PATIENCE_MILLIS));
      wall.awaitSteady();
      return wall;
    } catch (IOException | RuntimeException failure) {
      wall.close();
      throw failure;
    }
  }

  /**
   * What a scenario begins with is caught up with, which a page learns only from its second look.
   */
  private void awaitSteady() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) PATIENCE_MILLIS);
    int live = 0;
    while (live < STEADY_LOOKS) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the page is not live: " + says());
      }
      live = saysLive() ? live + 1 : 0;
      rest(LOOK_MILLIS);
    }
  }

  /** Whether the page says that what it shows is now. */
  boolean saysLive() throws IOException {
    return says().equals("live, ok");
  }

  /** What the page says of its link, and of the pipeline behind it. */
  String says() throws IOException {
    if (crashed.get()) {
      throw new IOException("the page has crashed");
    }
    return String.valueOf(
        page.evaluate(
            "() => { const { live, pipeline } = document.documentElement.dataset;"
                + " return live + ', ' + pipeline; }"));
  }

  /** What it holds; null before it has a board. */
  @Nullable Holding holding() throws JsonProcessingException {
    JsonNode told = JSON.readTree(String.valueOf(page.evaluate(HELD)));
    return told.has("seq")
        ? new Holding(
            told.path("asked").asText(),
            HeldBoard.of(
                told.path("epoch").asText(), told.path("seq").asLong(), told.path("subjects")))
        : null;
  }

  /** What its scripts hold, garbage not counted. */
  double heapBytes() {
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("HeapProfiler.collectGarbage");
    double used = devTools.send("Runtime.getHeapUsage").get("usedSize").getAsDouble();
    devTools.detach();
    return used;
  }

  /** Lets time pass; the browser is heard meanwhile. */
  void rest(double millis) {
    page.waitForTimeout(millis);
  }

  /** How often the page was loaded: more than once, and it did not stand. */
  int loads() {
    return loads.get();
  }

  /** Exceptions that nobody caught. */
  int errors() {
    return errors.get();
  }

  @Override
  public void close() {
    browser.close();
  }
}
