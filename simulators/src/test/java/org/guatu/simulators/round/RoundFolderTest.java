package org.guatu.simulators.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundFolderTest {
  private static final long NOON = 1_772_366_400_000L;
  private static final RoundSettings SETTINGS = RoundSettings.of("r1", "test", "Asia/Shanghai");

  @TempDir Path folder;

  private static Event served(int number, long receivedAtMillis) {
    return PointEvent.of(PointEventType.SERVED, "app", "s" + number, NOON + number)
        .point("P01")
        .area("310117101")
        .receivedAtMillis(receivedAtMillis)
        .build();
  }

  private static Event offered(int number, long receivedAtMillis) {
    return CallEvent.of(CallEventType.CALL_OFFERED, "switch", "c" + number, NOON + number)
        .call("c" + number)
        .receivedAtMillis(receivedAtMillis)
        .build();
  }

  private static RoundManifest write(Path folder, List<Event> events) throws IOException {
    try (RoundWriter writer = RoundWriter.create(folder, SETTINGS)) {
      for (Event event : events) {
        writer.event(event);
      }
      return writer.finish();
    }
  }

  private static List<RoundRecord> all(RoundRecords records) throws IOException {
    List<RoundRecord> all = new ArrayList<>();
    try (records) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        all.add(record);
      }
    }
    return all;
  }

  private static void shuffle(Path folder) throws IOException {
    Path file = folder.resolve("events/point.ndjson.zst");
    List<String> lines;
    try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      lines =
          new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
    Collections.shuffle(lines, new Random(7));
    Files.write(file, Zstd.compress(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<Event> events = List.of(served(1, NOON + 10), served(2, NOON + 20), offered(1, NOON + 15));
    RoundManifest manifest = write(folder, events);

    RoundReader reader = RoundReader.open(folder);
    assertThat(reader.manifest()).isEqualTo(manifest);
    assertThat(reader.changedFiles()).isEmpty();
    assertThat(manifest.counts())
        .containsEntry("point", 2L)
        .containsEntry("call", 1L)
        .containsEntry("delivery", 0L);
    assertThat(all(reader.records(List.of(Stream.values()))))
        .extracting(RoundRecord::event)
        .containsExactly(events.get(0), events.get(2), events.get(1));
  }

  @Test
  void sameEventsSameBytes(@TempDir Path other) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      events.add(served(i, NOON + i));
    }
    assertThat(write(other, events).sha256()).isEqualTo(write(folder, events).sha256());
  }

  @Test
  void aShuffledFileIsReadInReplayOrder() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      events.add(served(i, NOON + i / 3));
    }
    write(folder, events);
    List<RoundRecord> inOrder = all(RoundReader.open(folder).records(Stream.POINT));
    shuffle(folder);

    RoundReader reader = RoundReader.open(folder);
    assertThat(reader.changedFiles()).containsExactly("events/point.ndjson.zst");
    assertThat(all(reader.records(Stream.POINT)))
        .extracting(RoundRecord::event)
        .containsExactlyElementsOf(inOrder.stream().map(RoundRecord::event).toList());
  }

  @Test
  void unreadableRecordsKeepTheirPlace() throws IOException {
    byte[] poison = {0, (byte) 0xff, '{'};
    try (RoundWriter writer = RoundWriter.create(folder, SETTINGS)) {
      writer.event(served(1, NOON + 10));
      writer.unreadable(Stream.POINT, poison, NOON + 11);
      writer.event(served(2, NOON + 12));
      writer.finish();
    }

    List<RoundRecord> records = all(RoundReader.open(folder).records(Stream.POINT));
    assertThat(records).hasSize(3);
    assertThat(records.get(1).event()).isNull();
    assertThat(records.get(1).body()).isEqualTo(poison);
    assertThat(records.get(1).receivedAtMillis()).isEqualTo(NOON + 11);
  }

  @Test
  void aLineTheCodecRefusesIsUnreadable() throws IOException {
    write(folder, List.of());
    String line = "{\"id\":\"x\",\"source\":\"y\",\"receivedtime\":\"2026-03-01T12:00:00Z\"}\n";
    Files.write(
        folder.resolve("events/point.ndjson.zst"),
        Zstd.compress(line.getBytes(StandardCharsets.UTF_8)));

    List<RoundRecord> records = all(RoundReader.open(folder).records(Stream.POINT));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).event()).isNull();
  }

  @Test
  void aLineWithoutReceivedAtNamesFileAndLine() throws IOException {
    write(folder, List.of());
    Files.write(
        folder.resolve("events/call.ndjson.zst"),
        Zstd.compress("\n{\"id\":\"x\"}\n".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> RoundReader.open(folder).records(Stream.CALL))
        .isInstanceOf(RoundException.class)
        .hasMessage("events/call.ndjson.zst, line 2: receivedtime is missing");
  }

  @Test
  void anUnfinishedFolderIsNoRound() throws IOException {
    RoundWriter.create(folder, SETTINGS).close();
    assertThatThrownBy(() -> RoundReader.open(folder))
        .isInstanceOf(RoundException.class)
        .hasMessageContaining("no manifest.json");
  }

  @Test
  void aFolderOfOthersIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> write(folder, List.of()))
        .isInstanceOf(RoundException.class)
        .hasMessageContaining("neither empty nor a round folder");
  }

  @Test
  void aRoundIsWrittenAnew() throws IOException {
    write(folder, List.of(served(1, NOON)));
    Files.writeString(folder.resolve("finals.csv"), "old");
    write(folder, List.of());
    assertThat(RoundReader.open(folder).manifest().counts()).containsEntry("point", 0L);
    assertThat(folder.resolve("finals.csv")).doesNotExist();
  }
}
