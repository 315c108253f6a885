package org.guatu.simulators.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;

/** Reads a round folder: whatever order its lines stand in, its records come in replay order. */
public final class RoundReader {
  private final Path folder;
  private final RoundManifest manifest;

  private RoundReader(Path folder, RoundManifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Opens a folder.
   *
   * @throws RoundException if it is no finished round folder
   * @throws IOException if it cannot be read
   */
  public static RoundReader open(Path folder) throws IOException {
    return new RoundReader(folder, RoundManifest.read(folder));
  }

  public Path folder() {
    return folder;
  }

  public RoundManifest manifest() {
    return manifest;
  }

  /**
   * What the figures refer to.
   *
   * @throws RoundException if it is missing or refused, naming path and reason
   */
  public Registry registry() throws IOException {
    Path file = folder.resolve(RoundFiles.REGISTRY);
    if (!Files.isRegularFile(file)) {
      throw new RoundException(folder + ": registry.json is missing");
    }
    try {
      return RegistryCodec.decode(Files.readAllBytes(file));
    } catch (RefusedException e) {
      throw new RoundException(file + ": " + e.getMessage());
    }
  }

  /** The records of one stream. */
  public RoundRecords records(Stream stream) throws IOException {
    return StreamRecords.open(folder, stream);
  }

  /** The records of these streams, merged by received-at. */
  public RoundRecords records(List<Stream> streams) throws IOException {
    return new MergedRecords(this, streams);
  }

  /**
   * The files that are not those the manifest describes: edited, shuffled or missing. A round is
   * still read; whoever needs the original may refuse it.
   */
  public List<String> changedFiles() throws IOException {
    List<String> changed = new java.util.ArrayList<>();
    for (var entry : manifest.sha256().entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file) || !Sha256.ofFile(file).equals(entry.getValue())) {
        changed.add(entry.getKey());
      }
    }
    return changed;
  }
}
