package org.guatu.local.wall;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, drawing on the processor, that asks nobody outside for anything. */
public final class WallBrowser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--ignore-gpu-blocklist",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private WallBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static WallBrowser launch() {
    return launch(List.of());
  }

  /** One that cannot draw in three dimensions, as on an old machine: the map is a plain one. */
  static WallBrowser withoutWebgl() {
    return launch(List.of("--disable-3d-apis"));
  }

  private static WallBrowser launch(List<String> more) {
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    arguments.addAll(more);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(arguments));
    return new WallBrowser(playwright, browser);
  }

  /** A page with settings of its own, as on a machine that never saw the wall. */
  public Page page(int width, int height) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
  }

  /** A page on a phone: narrow, dense and touched. */
  Page phone() {
    return browser.newPage(
        new Browser.NewPageOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setIsMobile(true)
            .setHasTouch(true));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
