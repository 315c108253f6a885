package org.guatu.dashboard.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.guatu.contract.board.Mode;
import org.guatu.contract.metric.FigureValue;
import org.guatu.dashboard.Cells;
import org.guatu.dashboard.live.LiveView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFolderTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T02:59:00Z"));
  private final LiveView view = new LiveView(Mode.LIVE, "e", 10);
  private final Paper paper = new Paper(view, new JsonObject(), now::get);

  @TempDir Path data;

  @BeforeEach
  void fill() {
    view.apply(Cells.point("P1", 0, 1, Map.of("served", FigureValue.count(3, 3))));
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachHourHasItsPageOnceAndThePrinterGetsIt() throws Exception {
    Path folder = data.resolve("paper");
    Path printed = data.resolve("printed");
    PaperFolder pages =
        new PaperFolder(vertx, paper, folder, "f() { echo \"$1\" >> '" + printed + "'; }; f");
    pages.look();
    pages.look();
    await().until(() -> Files.exists(printed));
    now.set(Instant.parse("2026-03-01T03:00:00Z"));
    pages.look();
    await().until(() -> Files.readAllLines(printed).size() == 2);

    assertThat(names(folder))
        .containsExactly("board-2026-03-01T02.html", "board-2026-03-01T03.html", "latest.html");
    assertThat(Files.readAllLines(printed))
        .containsExactly(
            folder.resolve("board-2026-03-01T02.html").toString(),
            folder.resolve("board-2026-03-01T03.html").toString());
    assertThat(Files.readString(folder.resolve("latest.html"))).startsWith("<!doctype html>");
  }

  @Test
  void aBoardThatIsStillEmptyReplacesNoPage() throws Exception {
    Path folder = Files.createDirectories(data.resolve("paper"));
    Path before = Files.writeString(folder.resolve("board-2026-03-01T02.html"), "before");
    LiveView empty = new LiveView(Mode.LIVE, "e", 10);
    PaperFolder pages =
        new PaperFolder(vertx, new Paper(empty, new JsonObject(), now::get), folder, null);
    pages.look();
    assertThat(Files.readString(before)).isEqualTo("before");
    empty.apply(Cells.point("P1", 0, 1, Map.of("served", FigureValue.count(3, 3))));
    pages.look();
    await().until(() -> Files.readString(before).startsWith("<!doctype html>"));
  }

  @Test
  void threeDaysAreKeptAndWhatIsNoPageIsLeftAlone() throws Exception {
    Path folder = Files.createDirectories(data.resolve("paper"));
    for (int i = 0; i < 80; i++) {
      Files.writeString(
          folder.resolve("board-2026-02-%02dT%02d.html".formatted(1 + i / 24, i % 24)), "");
    }
    Files.writeString(folder.resolve("notes.html"), "mine");
    new PaperFolder(vertx, paper, folder, null).look();
    await().until(() -> names(folder).size() == 72 + 2);

    assertThat(names(folder))
        .contains("notes.html", "latest.html", "board-2026-03-01T02.html")
        .doesNotContain("board-2026-02-01T00.html");
  }
}
