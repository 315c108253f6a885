package org.guatu.simulators.round;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RegistryCodec;

/**
 * Writes a round folder while the events come by; the same calls give the same bytes. Events are to
 * come in replay order; a reader sorts those that do not. Nothing counts until {@link #finish()}
 * has written the manifest. Not thread-safe.
 */
public final class RoundWriter implements AutoCloseable {
  private final Path folder;
  private final RoundSettings settings;
  private final Map<Stream, EventFile> events = new EnumMap<>(Stream.class);
  private final SortedMap<String, byte[]> documents = new TreeMap<>();

  private RoundWriter(Path folder, RoundSettings settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    try {
      for (Stream stream : Stream.values()) {
        events.put(stream, new EventFile(RoundFiles.events(folder, stream)));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    documents.put(RoundFiles.PLAN, "{}\n".getBytes(StandardCharsets.UTF_8));
    documents.put(RoundFiles.RULES, "{\"rules\":[]}\n".getBytes(StandardCharsets.UTF_8));
    registry(Registry.empty(settings.site(), settings.timeZone()));
  }

  /**
   * Begins a folder, or begins anew one that holds a round already.
   *
   * @throws RoundException if the folder holds something else
   * @throws IOException if it cannot be written
   */
  public static RoundWriter create(Path folder, RoundSettings settings) throws IOException {
    Files.createDirectories(folder);
    if (Files.isDirectory(folder.resolve("events"))
        || Files.exists(folder.resolve(RoundFiles.MANIFEST))) {
      forget(folder);
    } else {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
        if (inside.iterator().hasNext()) {
          throw new RoundException(folder + ": neither empty nor a round folder");
        }
      }
    }
    Files.createDirectories(folder.resolve("events"));
    return new RoundWriter(folder, settings);
  }

  private static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(RoundFiles.MANIFEST));
    Files.deleteIfExists(folder.resolve(RoundFiles.MAP));
    for (String name : RoundFiles.OF_REPLAY) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /** Adds an event; its received-at is the one it carries. */
  public void event(Event event) throws IOException {
    file(event.stream()).line(EventCodec.encodeRecorded(event));
  }

  /** Adds a record nobody can read, in its place. */
  public void unreadable(Stream stream, byte[] body, long receivedAtMillis) throws IOException {
    file(stream).line(UnreadableLine.encode(body, receivedAtMillis));
  }

  /** What the figures refer to; a registry that knows nothing if never called. */
  public void registry(Registry registry) {
    documents.put(RoundFiles.REGISTRY, RegistryCodec.encode(registry));
  }

  /** The planned changes, as JSON; {@code {}} if never called. */
  public void plan(byte[] json) {
    documents.put(RoundFiles.PLAN, json.clone());
  }

  /** The alert rules, as JSON; none if never called. */
  public void rules(byte[] json) {
    documents.put(RoundFiles.RULES, json.clone());
  }

  /** The basemap, as GeoJSON; the folder has none if never called. */
  public void map(byte[] geoJson) {
    documents.put(RoundFiles.MAP, geoJson.clone());
  }

  /** Closes the event files, writes the documents and, last, the manifest. */
  public RoundManifest finish() throws IOException {
    close();
    SortedMap<String, Long> counts = new TreeMap<>();
    SortedMap<String, String> digests = new TreeMap<>();
    events.forEach(
        (stream, file) -> {
          counts.put(stream.wire(), file.lines());
          digests.put(RoundFiles.events(stream), file.sha256());
        });
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      Path file = folder.resolve(document.getKey());
      Files.write(file, document.getValue());
      digests.put(document.getKey(), Sha256.ofFile(file));
    }
    RoundManifest manifest = new RoundManifest(RoundManifest.SCHEMA, settings, counts, digests);
    Files.write(folder.resolve(RoundFiles.MANIFEST), manifest.toJson());
    return manifest;
  }

  private EventFile file(Stream stream) {
    EventFile file = events.get(stream);
    if (file == null) {
      throw new IllegalStateException("every stream has a file");
    }
    return file;
  }

  /** Closes the files; without {@link #finish()} the folder stays unfinished. */
  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (EventFile file : events.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
