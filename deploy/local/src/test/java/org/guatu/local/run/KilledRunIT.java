package org.guatu.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.record.RoundRecorder;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, killed while it plays, run again and stopped. */
class KilledRunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void theLogHoldsTheStoryWithoutAGapOrACopy() throws Exception {
    Path data = folder.resolve("data");
    Process first = run(data, "first.out");
    await().atMost(PATIENCE).until(() -> clock(data) > 0);
    long begun = clock(data);
    await().atMost(PATIENCE).until(() -> clock(data) > begun + 60_000);
    first.destroyForcibly().waitFor();

    Process second = run(data, "second.out");
    long killed = clock(data);
    await().atMost(PATIENCE).until(() -> clock(data) > killed + 60_000);
    second.destroy();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();

    for (Stream stream : List.of(Stream.POINT, Stream.DELIVERY, Stream.CALL)) {
      List<String> held = held(data, stream);
      assertThat(held).hasSizeGreaterThan(100).isEqualTo(told(stream, held.size()));
    }
  }

  @Test
  void aSecondRunOnTheSameFolderIsRefused() throws Exception {
    Path data = folder.resolve("data");
    Process first = run(data, "first.out");
    await().atMost(PATIENCE).until(() -> Files.exists(data.resolve("operation.json")));
    Process second = run(data, "second.out");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("second.out"))).contains("in use by another run");
    first.destroyForcibly().waitFor();
  }

  private Process run(Path data, String out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.guatu.local.Guatu",
            "run",
            "--port",
            "0",
            "--speed",
            "20",
            "--data",
            data.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out).toFile())
        .start();
  }

  private static long clock(Path data) throws IOException {
    Path file = data.resolve("clock.json");
    return Files.exists(file) ? Long.parseLong(Files.readString(file).replaceAll("[^0-9]", "")) : 0;
  }

  /** The stream's records as the log holds them, by received-at. */
  private List<String> held(Path data, Stream stream) throws Exception {
    Path round = folder.resolve("round");
    if (!Files.exists(round)) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"));
          RoundWriter writer =
              RoundWriter.create(round, RoundSettings.of("held", "town", "Asia/Shanghai"))) {
        new RoundRecorder(broker.bootstrapServers(), Topics.LIVE).copyTo(writer);
        writer.finish();
      }
    }
    List<String> held = new ArrayList<>();
    try (RoundRecords records = RoundReader.open(round).records(stream)) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        held.add(record.receivedAtMillis() + " " + text(record.body()));
      }
    }
    return held;
  }

  /** The stream's first records as the scenario tells them. */
  private static List<String> told(Stream stream, int count) {
    Scenario scenario = Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
    List<String> told = new ArrayList<>();
    EventSink sink =
        new EventSink() {
          @Override
          public void accept(Event event) {
            if (event.stream() == stream) {
              told.add(event.receivedAtMillis() + " " + text(EventCodec.encode(event)));
            }
          }

          @Override
          public void acceptRaw(Stream to, byte[] body, long receivedAtMillis) {
            if (to == stream) {
              told.add(receivedAtMillis + " " + text(body));
            }
          }
        };
    long at = scenario.startMillis();
    while (told.size() < count) {
      at += 60_000;
      scenario.runUntil(at, sink);
    }
    return told.subList(0, count);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
