package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Viewers that ask for an area or for layers, over real sockets. */
class LiveViewsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private LoopbackServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        new LoopbackServer(
            LoopbackServer.options().build(), event -> CompletableFuture.completedFuture(null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aViewerGetsWhatItAskedForAndNothingElse() throws Exception {
    server.apply(point("P1", "3101", 1));
    server.apply(point("P2", "3202", 1));
    server.apply(Cells.vehicle("V1", 0, 121.3, 31.1));
    TestViewer area = new TestViewer();
    TestViewer layers = new TestViewer();
    TestViewer all = new TestViewer();
    server.connect(area, "?area=31");
    server.connect(layers, "?layers=point&area=");
    server.connect(all, "");
    await().atMost(SOON).until(() -> all.subjects().size() == 3);
    await().atMost(SOON).until(() -> area.subjects().containsKey("point:P1"));
    await().atMost(SOON).until(() -> layers.subjects().size() == 2);
    assertThat(area.subjects()).containsOnlyKeys("point:P1", "vehicle:V1");
    server.apply(point("P2", "3202", 2));
    server.apply(point("P3", "3101", 1));
    server.apply(point("P4", "3202", 1));
    await().atMost(SOON).until(() -> all.subjects().size() == 5);
    await().atMost(SOON).until(() -> area.subjects().containsKey("point:P3"));
    assertThat(area.subjects()).containsOnlyKeys("point:P1", "point:P3", "vehicle:V1");
    assertThat(String.join("", area.frames())).doesNotContain("P2", "P4");
    assertThat(area.gaps() + all.gaps() + layers.gaps()).isZero();
  }

  @Test
  void whatMovesAwayIsRemoved() throws Exception {
    server.apply(point("P1", "3101", 1));
    TestViewer area = new TestViewer();
    server.connect(area, "?area=31");
    await().atMost(SOON).until(() -> area.subjects().containsKey("point:P1"));
    server.apply(point("P1", "3202", 2));
    await().atMost(SOON).until(() -> area.subjects().isEmpty());
    assertThat(area.gaps()).isZero();
  }

  @Test
  void itResumesItsOwnViewAndAnotherOneBringsASnapshot() throws Exception {
    server.apply(point("P1", "3101", 1));
    TestViewer before = new TestViewer();
    WebSocket socket = server.connect(before, "?area=31");
    await().atMost(SOON).until(() -> before.subjects().size() == 1);
    String epoch = before.frames("snapshot").get(0).getString("epoch");
    long seq = before.frames("snapshot").get(0).getLong("seq");
    socket.abort();
    server.apply(point("P2", "3101", 1));
    TestViewer witness = new TestViewer();
    server.connect(witness, "?area=31");
    await().atMost(SOON).until(() -> witness.subjects().size() == 2);
    TestViewer again = new TestViewer();
    server.connect(again, "?area=31&epoch=" + epoch + "&seq=" + seq);
    await().atMost(SOON).until(() -> again.frames().size() >= 2);
    assertThat(again.types()).startsWith("hello", "delta");
    TestViewer other = new TestViewer();
    server.connect(other, "?area=3101&epoch=" + epoch + "&seq=" + seq);
    await().atMost(SOON).until(() -> other.frames().size() >= 2);
    assertThat(other.types()).startsWith("hello", "snapshot");
    TestViewer all = new TestViewer();
    server.connect(all, "?epoch=" + epoch + "&seq=" + seq);
    await().atMost(SOON).until(() -> all.frames().size() >= 2);
    assertThat(all.types()).startsWith("hello", "snapshot");
  }

  @Test
  void heartbeatsTellTheNumberOfTheView() throws Exception {
    server.apply(point("P1", "3101", 1));
    server.apply(point("P2", "3202", 1));
    TestViewer area = new TestViewer();
    server.connect(area, "?area=31");
    await().atMost(SOON).until(() -> !area.frames("heartbeat").isEmpty());
    long seq = area.frames("snapshot").get(0).getLong("seq");
    assertThat(area.frames("heartbeat").get(0).getLong("seq")).isEqualTo(seq);
  }

  @Test
  void whatThereIsNotAndTooManyViewsAreRefused() throws Exception {
    refused("?layers=boats", "400");
    refused("?area=31.5", "400");
    List<WebSocket> open = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      open.add(server.connect(new TestViewer(), "?area=31" + i));
    }
    refused("?area=3199", "503");
    server.connect(new TestViewer(), "?area=310");
    server.connect(new TestViewer(), "");
    open.get(7).abort();
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> server.connect(new TestViewer(), "?area=3199"));
  }

  @Test
  void aLargeBoardComesWholeWhileItChanges() throws Exception {
    server.onView(
        view -> {
          for (int i = 0; i < 6_000; i++) {
            view.apply(point("P" + i, "3101", 1));
          }
        });
    TestViewer viewer = new TestViewer();
    server.connect(viewer, "");
    for (int revision = 2; revision <= 4; revision++) {
      int value = revision;
      server.onView(
          view -> {
            for (int i = 0; i < 6_000; i++) {
              view.apply(point("P" + i, "3101", value));
            }
          });
    }
    await()
        .atMost(SOON)
        .until(
            () ->
                viewer.subjects().size() == 6_000
                    && viewer.subjects().values().stream()
                        .allMatch(
                            subject ->
                                subject
                                        .getJsonObject("figures")
                                        .getJsonObject("queue")
                                        .getDouble("value")
                                    == 4));
    assertThat(viewer.gaps()).isZero();
  }

  private void refused(String query, String status) {
    assertThatThrownBy(() -> server.connect(new TestViewer(), query))
        .rootCause()
        .hasMessageContaining(status);
  }

  private static Cell point(String id, String area, long value) {
    return Cells.in(area, Cells.point(id, 0, value, Map.of("queue", FigureValue.count(value, 1))));
  }
}
