package org.guatu.bench.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.guatu.local.wall.Scene;
import org.guatu.local.wall.Stage;
import org.guatu.local.wall.WallBrowser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * 10,000 points that all change each second and 300 vehicles that move, in a browser that draws on
 * the processor: what the wall takes, and what plainer pages take that draw the same board.
 */
@Command(name = "browser", description = "What the wall takes in a browser, against plainer ways.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class BrowserBench implements Callable<Integer> {
  private static final List<String> TRACED =
      List.of("-*", "toplevel", "disabled-by-default-devtools.timeline", "__metadata");

  private static final int FIRST_PAINTS = 4;

  @Option(names = "--warm", defaultValue = "10", description = "Seconds before it measures.")
  private int warmSeconds;

  @Option(names = "--seconds", defaultValue = "30", description = "Seconds it measures.")
  private int seconds;

  @Option(
      names = "--minutes",
      defaultValue = "0",
      description = "Minutes over which the wall's heap is watched afterwards.")
  private int minutes;

  @Option(names = "--only", description = "One of ${COMPLETION-CANDIDATES}; all where left out.")
  private List<Rival> only = List.of(Rival.values());

  @Spec private CommandSpec spec;

  private record Cpu(double renderer, double gpu) {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path checkout =
        Objects.requireNonNull(
            Path.of(System.getProperty("guatu.launcher", "guatu")).toAbsolutePath().getParent());
    RivalPages pages = new RivalPages(checkout);
    pages.fetch();
    try (Stage stage = Stage.open(pages::mount);
        WallBrowser browser = WallBrowser.launch()) {
      firstPaint(out, stage, browser);
      out.println(
          "| | longest task ms | p99 | over 16 ms, per s | renderer ms per update | GPU process ms"
              + " per update | repaints per s | map there ms | heap MB |");
      out.println("|---|---|---|---|---|---|---|---|---|");
      stage.show(Scene.TEN_THOUSAND_POINTS);
      for (Rival rival : only) {
        try (Page page = open(stage, browser, rival.path())) {
          measure(out, browser.browser(), page, rival);
          if (rival == Rival.WALL) {
            watchHeap(out, page);
          }
        }
      }
    }
    return 0;
  }

  /**
   * Nothing cached, as in a browser that never saw the wall: a sub-district's board. The first time
   * the browser itself is still starting; what it draws with comes up with its first page.
   */
  private static void firstPaint(PrintWriter out, Stage stage, WallBrowser browser)
      throws IOException {
    stage.show(Scene.CALM);
    for (int i = 1; i <= FIRST_PAINTS; i++) {
      firstPaint(out, i, stage, browser);
    }
  }

  private static void firstPaint(PrintWriter out, int time, Stage stage, WallBrowser browser)
      throws IOException {
    try (Page page = open(stage, browser, "")) {
      out.printf(
          Locale.ROOT,
          "first paint %d: %.0f ms, figures %.0f ms, map %.0f ms (60 points, nothing cached)%n",
          time,
          number(
              page.evaluate(
                  "() => performance.getEntriesByName('first-contentful-paint')[0].startTime")),
          probe(page, "figures"),
          probe(page, "map"));
      out.flush();
    }
  }

  private static Page open(Stage stage, WallBrowser browser, String path) throws IOException {
    Page page = browser.page(1920, 1080);
    page.setDefaultTimeout(120_000);
    page.addInitScript(script());
    page.navigate(stage.url() + path);
    page.waitForSelector(
        "html[data-map=ready]:not([data-subjects='0'])",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    return page;
  }

  private void measure(PrintWriter out, Browser browser, Page page, Rival rival)
      throws IOException {
    page.waitForTimeout(warmSeconds * 1_000.0);
    CDPSession devTools = browser.newBrowserCDPSession();
    // Tracing has a cost of its own, so what is counted is counted without it.
    Cpu before = cpu(devTools);
    double draws = probe(page, "draws");
    page.waitForTimeout(seconds * 1_000.0);
    Cpu after = cpu(devTools);
    double drawn = probe(page, "draws") - draws;
    browser.startTracing(page, new Browser.StartTracingOptions().setCategories(TRACED));
    page.waitForTimeout(seconds * 1_000.0);
    PageTasks tasks = PageTasks.read(browser.stopTracing());
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
        rival.title(),
        tasks.longest(),
        tasks.p99(),
        tasks.over(16) / (double) seconds,
        (after.renderer() - before.renderer()) * 1_000 / seconds,
        (after.gpu() - before.gpu()) * 1_000 / seconds,
        drawn / seconds,
        probe(page, "map"),
        heap(page) / 1e6);
    out.flush();
  }

  private void watchHeap(PrintWriter out, Page page) {
    for (int minute = 1; minute <= minutes; minute++) {
      page.waitForTimeout(60_000);
      out.printf(Locale.ROOT, "heap after %d min: %.1f MB%n", minute, heap(page) / 1e6);
      out.flush();
    }
  }

  /** What is held, garbage not counted. */
  private static double heap(Page page) {
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("HeapProfiler.collectGarbage");
    double used = devTools.send("Runtime.getHeapUsage").get("usedSize").getAsDouble();
    devTools.detach();
    return used;
  }

  private static Cpu cpu(CDPSession devTools) {
    double renderer = 0;
    double gpu = 0;
    for (JsonElement one :
        devTools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
      JsonObject process = one.getAsJsonObject();
      double seconds = process.get("cpuTime").getAsDouble();
      switch (process.get("type").getAsString()) {
        case "renderer" -> renderer += seconds;
        case "GPU" -> gpu += seconds;
        default -> {}
      }
    }
    return new Cpu(renderer, gpu);
  }

  private static double probe(Page page, String name) {
    return number(page.evaluate("name => globalThis.guatuProbe[name]", name));
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static String script() throws IOException {
    try (InputStream file = BrowserBench.class.getResourceAsStream("probe.js")) {
      return new String(
          Objects.requireNonNull(file, "probe.js").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
