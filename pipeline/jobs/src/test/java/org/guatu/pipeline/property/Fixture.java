package org.guatu.pipeline.property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.pipeline.testing.Feed;

/**
 * Savepoints of a job in the middle of some events, beside the events and the registry it had: what
 * the jobs' own tests generate may change, a fixture does not.
 */
record Fixture(Path folder) {
  private static final Path ROOT = Path.of("src/test/resources/savepoints");
  private static final String EVENTS = "events.ndjson.gz";
  private static final String REGISTRY = "registry.json";
  private static final int PARTITIONS = 3;

  /** That of a job, with state of a version. */
  static Fixture of(SavedJob job, int version) {
    return new Fixture(
        ROOT.resolve(Integer.toString(version)).resolve(job.name().toLowerCase(Locale.ROOT)));
  }

  /** Where the savepoint of a state backend lies. */
  Path savepoint(String backend) {
    return folder.resolve(backend);
  }

  void write(List<Event> events, Registry registry) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(REGISTRY), RegistryCodec.encode(registry));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
      for (Event event : events) {
        zipped.write(EventCodec.encodeRecorded(event));
        zipped.write('\n');
      }
    }
    Files.write(folder.resolve(EVENTS), bytes.toByteArray());
  }

  /** Keeps a savepoint that Flink wrote instead of the one before. */
  void keep(String backend, Path written) throws IOException {
    Path kept = savepoint(backend);
    Files.createDirectories(kept);
    try (var before = Files.list(kept)) {
      for (Path file : before.toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.list(written)) {
      for (Path file : files.toList()) {
        Files.write(kept.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  Registry registry() throws IOException, RefusedException {
    return RegistryCodec.decode(Files.readAllBytes(folder.resolve(REGISTRY)));
  }

  /** In the order received. */
  List<Event> events() throws IOException, RefusedException {
    List<Event> events = new ArrayList<>();
    try (GZIPInputStream zipped =
        new GZIPInputStream(Files.newInputStream(folder.resolve(EVENTS)))) {
      String text = new String(zipped.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        events.add(EventCodec.decodeRecorded(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return events;
  }

  /** All events; each goes to the partition of its place, so that fixtures need no chance. */
  static Feed feed(List<Event> events) {
    List<List<Event>> partitions = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new ArrayList<>());
    }
    for (int i = 0; i < events.size(); i++) {
      partitions.get(i % PARTITIONS).add(events.get(i));
    }
    return Feed.of(partitions, 1);
  }

  /** How many of each partition were read before the savepoint. */
  static int half(List<Event> events) {
    return events.size() / PARTITIONS / 2;
  }

  /** Bytes of the savepoint of a state backend. */
  long size(String backend) throws IOException {
    try (var files = Files.walk(savepoint(backend))) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }
}
