package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.dashboard.push.PushOptions;
import org.junit.jupiter.api.Test;

/** The protocol of the live channel over real sockets. */
class LivePushTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Of what happens whenever the machine gets to it. */
  private static final Duration LATE = Duration.ofSeconds(60);

  @Test
  void helloThenSnapshotThenDeltasThatFollowOneAnother() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      server.apply(queue("P01", 1));
      TestViewer viewer = new TestViewer();
      server.connect(viewer, "");
      await().atMost(SOON).until(() -> viewer.frames().size() >= 2);
      for (int revision = 2; revision <= 4; revision++) {
        server.apply(queue("P0" + revision, revision));
        int expected = revision - 1;
        await().atMost(SOON).until(() -> viewer.frames("delta").size() >= expected);
      }
      assertThat(viewer.types()).startsWith("hello", "snapshot", "delta");
      assertThat(replayed(viewer)).containsKeys("point:P01", "point:P02", "point:P03", "point:P04");
    }
  }

  @Test
  void heartbeatsTellTheNumberAndTheAgeOfTheData() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      server.apply(queue("P01", 1));
      TestViewer viewer = new TestViewer();
      server.connect(viewer, "");
      await().atMost(SOON).until(() -> !viewer.frames("heartbeat").isEmpty());
      JsonObject heartbeat = viewer.frames("heartbeat").get(0);
      assertThat(heartbeat.getLong("seq")).isEqualTo(1);
      assertThat(heartbeat.getString("asOf")).isEqualTo("2026-03-01T02:00:00.000Z");
      assertThat(heartbeat.getString("watermark")).isNotNull();
    }
  }

  @Test
  void whoComesBackGetsWhatItMissedAndNoSnapshot() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      TestViewer before = new TestViewer();
      WebSocket socket = server.connect(before, "");
      server.apply(queue("P01", 1));
      await().atMost(SOON).until(() -> !before.frames("delta").isEmpty());
      socket.abort();
      server.apply(queue("P02", 1));
      TestViewer again = new TestViewer();
      String epoch = before.frames("hello").get(0).getString("epoch");
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(new JsonObject(server.get("/api/v1/board").body()).getLong("seq"))
                      .isEqualTo(2));
      server.connect(again, "?epoch=" + epoch + "&seq=1");
      await().atMost(SOON).until(() -> !again.frames("delta").isEmpty());
      assertThat(again.types().subList(0, 2)).containsExactly("hello", "delta");
      assertThat(again.frames("delta").get(0).getLong("prev")).isEqualTo(1);
    }
  }

  @Test
  void anotherEpochOrAnUnknownNumberBringsASnapshot() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      server.apply(queue("P01", 1));
      TestViewer stranger = new TestViewer();
      server.connect(stranger, "?epoch=elsewhere&seq=1");
      await().atMost(SOON).until(() -> stranger.frames().size() >= 2);
      assertThat(stranger.types()).startsWith("hello", "snapshot");
      String epoch = stranger.frames("hello").get(0).getString("epoch");
      TestViewer ahead = new TestViewer();
      server.connect(ahead, "?epoch=" + epoch + "&seq=99");
      await().atMost(SOON).until(() -> ahead.frames().size() >= 2);
      assertThat(ahead.types()).startsWith("hello", "snapshot");
    }
  }

  @Test
  void aNumberThatHasLeftTheRingBringsASnapshot() throws Exception {
    PushOptions small = withRing(PushOptions.defaults(), 1_000);
    try (LoopbackServer server = server(small)) {
      TestViewer first = new TestViewer();
      server.connect(first, "");
      for (int point = 1; point <= 9; point++) {
        server.apply(queue("P0" + point, 1));
        int expected = point;
        await().atMost(SOON).until(() -> replayed(first).size() == expected);
      }
      TestViewer late = new TestViewer();
      String epoch = first.frames("hello").get(0).getString("epoch");
      server.connect(late, "?epoch=" + epoch + "&seq=1");
      await().atMost(SOON).until(() -> late.frames().size() >= 2);
      assertThat(late.types()).startsWith("hello", "snapshot");
      await().atMost(SOON).until(() -> replayed(late).size() == 9);
    }
  }

  @Test
  void aSubjectComesAtMostFourTimesASecondAndFramesAtMostTwenty() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      TestViewer viewer = new TestViewer();
      server.connect(viewer, "");
      long begin = System.nanoTime();
      for (int revision = 1; revision <= 200; revision++) {
        server.apply(queue("P01", revision));
        server.apply(queue("P" + (100 + revision), 1));
        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
      }
      await().atMost(SOON).until(() -> valueOf(viewer, "point:P01") == 200);
      double seconds = (System.nanoTime() - begin) / 1e9;
      long shown =
          viewer.frames("delta").stream()
              .filter(frame -> frame.encode().contains("\"point:P01\""))
              .count();
      // Four in any second, and a second that has begun may have its four already.
      assertThat(shown).isLessThanOrEqualTo(4 * (long) Math.ceil(seconds));
      assertThat(viewer.frames("delta").size()).isLessThanOrEqualTo((int) (seconds * 20) + 2);
    }
  }

  @Test
  void aVehicleThatLeftIsRemoved() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      TestViewer viewer = new TestViewer();
      server.apply(Cells.vehicle("V1", 0, 121.3, 31.1));
      server.connect(viewer, "");
      await().atMost(SOON).until(() -> replayed(viewer).containsKey("vehicle:V1"));
      server.onView(view -> view.advanceTo(Cells.minute(11)));
      await().atMost(SOON).until(() -> !replayed(viewer).containsKey("vehicle:V1"));
      assertThat(viewer.frames("delta").toString()).contains("\"removed\":[\"vehicle:V1\"]");
    }
  }

  /** The server's clock is moved by hand: how fast this machine is does not matter. */
  @Test
  void thoseWhoDoNotReadAreClosedAndCostTheOthersNothing() throws Exception {
    AtomicLong clock = new AtomicLong();
    try (LoopbackServer server =
        new LoopbackServer(
            LoopbackServer.options().push(withPatience(Duration.ofMinutes(10))).build(),
            event -> CompletableFuture.completedFuture(null),
            clock::get)) {
      fill(server, 2_000, 1);
      TestViewer reader = new TestViewer();
      WebSocket socket = server.connect(reader, "");
      await().atMost(LATE).until(() -> replayed(reader).size() == 2_000);
      List<NonReader> silent = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        silent.add(new NonReader(server.port()));
      }
      await().atMost(LATE).until(() -> server.viewers() == 51);
      for (int revision = 2; clock.get() < 720_000; revision++) {
        clock.addAndGet(120_000);
        fillAndAwait(server, reader, revision);
        if (clock.get() < 600_000) {
          assertThat(server.viewers()).isEqualTo(51);
        }
      }
      await().atMost(LATE).until(() -> server.viewers() == 1);
      for (NonReader one : silent) {
        await().atMost(LATE).until(one::isClosedByServer);
        one.close();
      }
      clock.addAndGet(500);
      fillAndAwait(server, reader, 1_000);
      socket.abort();
    }
  }

  /** Returns when the reader has it, and was asked for a sign of life if that was due. */
  private static void fillAndAwait(LoopbackServer server, TestViewer reader, int revision)
      throws Exception {
    fill(server, 2_000, revision);
    await().atMost(LATE).until(() -> valueOf(reader, "point:P1999") == revision);
    int told = reader.frames().size();
    await().atMost(LATE).until(() -> reader.frames().size() >= told + 3);
  }

  @Test
  void aViewerThatTalksIsClosed() throws Exception {
    try (LoopbackServer server = server(PushOptions.defaults())) {
      TestViewer viewer = new TestViewer();
      WebSocket socket = server.connect(viewer, "");
      socket.sendText("hello?", true).get();
      await().atMost(SOON).until(() -> viewer.closed() == 1008);
    }
  }

  @Test
  void moreThanTheCapGet503() throws Exception {
    PushOptions one = withViewers(PushOptions.defaults(), 1);
    try (LoopbackServer server = server(one)) {
      server.connect(new TestViewer(), "");
      assertThatThrownBy(() -> server.connect(new TestViewer(), ""))
          .rootCause()
          .hasMessageContaining("503");
    }
  }

  private static LoopbackServer server(PushOptions push) throws Exception {
    return new LoopbackServer(
        LoopbackServer.options().push(push).build(),
        event -> CompletableFuture.completedFuture(null));
  }

  private static void fill(LoopbackServer server, int points, long revision) throws Exception {
    server.onView(
        view -> {
          for (int i = 0; i < points; i++) {
            view.apply(queue("P" + i, revision));
          }
        });
  }

  private static Cell queue(String point, long value) {
    return Cells.point(point, 0, value, Map.of("queue", FigureValue.count(value, 1)));
  }

  private static Map<String, JsonObject> replayed(TestViewer viewer) {
    assertThat(viewer.gaps()).isZero();
    return viewer.subjects();
  }

  private static double valueOf(TestViewer viewer, String subject) {
    JsonObject known = replayed(viewer).get(subject);
    return known == null
        ? -1
        : known.getJsonObject("figures").getJsonObject("queue").getDouble("value");
  }

  /** Heartbeats as often as a test wants to go on. */
  private static PushOptions withPatience(Duration silence) {
    PushOptions push = PushOptions.defaults();
    return new PushOptions(
        push.maxViewers(),
        push.framePause(),
        Duration.ofMillis(20),
        silence,
        push.ringBytes(),
        push.allowedOrigins());
  }

  private static PushOptions withRing(PushOptions push, int bytes) {
    return new PushOptions(
        push.maxViewers(),
        push.framePause(),
        push.heartbeat(),
        push.silence(),
        bytes,
        push.allowedOrigins());
  }

  private static PushOptions withViewers(PushOptions push, int viewers) {
    return new PushOptions(
        viewers,
        push.framePause(),
        push.heartbeat(),
        push.silence(),
        push.ringBytes(),
        push.allowedOrigins());
  }
}
