package org.guatu.dashboard.paper;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the page of each hour into a folder, and hands it to a command that prints it where one is
 * set. The newest is {@code latest.html}; three days are kept.
 */
public final class PaperFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PaperFolder.class);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH");
  private static final long LOOK_MILLIS = 10_000;
  private static final long PRINT_SECONDS = 120;
  private static final int KEPT = 72;

  private final Vertx vertx;
  private final Paper paper;
  private final Path folder;
  private final @Nullable String command;
  private String written = "";

  /**
   * @param command run by the shell with the page's path as its last argument; null for none
   */
  public PaperFolder(Vertx vertx, Paper paper, Path folder, @Nullable String command) {
    this.vertx = vertx;
    this.paper = paper;
    this.folder = folder;
    this.command = command;
  }

  /** Begins; to be called on the loop that owns the view. */
  public void start() {
    vertx.setPeriodic(LOOK_MILLIS, id -> look());
  }

  void look() {
    ZonedDateTime now = paper.now();
    String hour = HOUR.format(now);
    // After a restart the page from before is worth more than one of a board still empty.
    if (hour.equals(written) || paper.blank()) {
      return;
    }
    written = hour;
    Supplier<String> page = paper.page(PaperPage.Size.A3);
    vertx
        .executeBlocking(() -> put("board-" + hour + ".html", page.get()), false)
        .onFailure(failure -> LOG.warn("the board of {} is not on paper: {}", hour, failure + ""));
  }

  private Path put(String name, String page) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Path half = folder.resolve(name + ".new");
    Files.writeString(half, page);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Files.copy(file, folder.resolve("latest.html"), StandardCopyOption.REPLACE_EXISTING);
    forgetOld();
    if (command != null) {
      print(command, file);
    }
    return file;
  }

  private void forgetOld() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(PaperFolder::isPage).sorted().toList();
    }
    for (Path old : pages.subList(0, Math.max(0, pages.size() - KEPT))) {
      Files.deleteIfExists(old);
    }
  }

  private static boolean isPage(Path file) {
    return file.getFileName().toString().matches("board-\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.html");
  }

  private static void print(String command, Path file) throws IOException, InterruptedException {
    Process printing =
        new ProcessBuilder("sh", "-c", command + " \"$1\"", "guatu-print", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!printing.waitFor(PRINT_SECONDS, TimeUnit.SECONDS)) {
      printing.destroyForcibly();
      throw new IOException("the print command took longer than " + PRINT_SECONDS + " s");
    }
    if (printing.exitValue() != 0) {
      throw new IOException("the print command ended with " + printing.exitValue());
    }
  }
}
