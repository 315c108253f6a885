package org.guatu.local.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.dashboard.map.SiteMap;
import org.guatu.local.data.DataFolder;
import org.guatu.local.data.Operation;
import org.guatu.local.data.OperationClock;
import org.guatu.pipeline.JobOptions;
import org.guatu.simulators.scenario.Scenario;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;

/** What an operation refers to and where its events come from: a scenario, or others. */
public final class OperationStory {
  private static final byte[] NO_MAP =
      "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8);

  private final Operation operation;
  private final @Nullable Scenario scenario;
  private Registry registry;
  private byte[] map;

  private OperationStory(
      Operation operation, @Nullable Scenario scenario, Registry registry, byte[] map) {
    this.operation = operation;
    this.scenario = scenario;
    this.registry = registry;
    this.map = map;
  }

  /**
   * To be asked before a folder is made for it.
   *
   * @throws IOException if there is no such scenario
   */
  static void requireKnown(@Nullable String name) throws IOException {
    if (name != null && !Scenarios.names().contains(name)) {
      throw new IOException(
          "there is no scenario "
              + name
              + "; there are: none, "
              + String.join(", ", Scenarios.names()));
    }
  }

  /**
   * Claims the folder for what the options name.
   *
   * @throws IOException if the folder holds another operation, or its registry is broken
   */
  public static OperationStory of(RunOptions options, DataFolder folder) throws IOException {
    String name = options.scenario();
    if (name == null) {
      Registry registry = ownRegistry(folder);
      Operation operation = claim(folder, options, "none", 0, digest(registry));
      return new OperationStory(operation, null, registry, ownMap(folder));
    }
    Operation operation = claim(folder, options, name, options.seed(), null);
    Scenario scenario = Scenarios.byName(name, options.seed());
    return new OperationStory(operation, scenario, scenario.registry(), NO_MAP);
  }

  private static Operation claim(
      DataFolder folder, RunOptions options, String name, long seed, @Nullable String registry)
      throws IOException {
    return Operation.claim(
        folder.operation(), name, seed, registry, options.outOfOrderness(), options.lateness());
  }

  private static String digest(Registry registry) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(RegistryCodec.encode(registry));
      return HexFormat.of().formatHex(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The slow part of the beginning: draws the map and keeps what the folder is to remember. */
  public @Nullable Void tell(DataFolder folder) throws IOException {
    Scenario played = scenario;
    if (played != null) {
      registry = played.registry();
      map = played.mapGeoJson();
      Files.write(folder.map(), map);
    }
    Files.write(folder.registry(), RegistryCodec.encode(registry));
    return null;
  }

  Registry registry() {
    return registry;
  }

  JobOptions jobOptions() {
    return new JobOptions(
        operation.outOfOrdernessMillis(),
        operation.latenessMillis(),
        JobOptions.DEFAULT_EMIT_EVERY_MILLIS,
        registry);
  }

  byte[] map() {
    return map;
  }

  /** Scenario time from where there is something to watch, or the system's time. */
  OperationClock clock(RunOptions options, DataFolder folder) throws IOException {
    Scenario played = scenario;
    if (played == null) {
      return OperationClock.system();
    }
    return new OperationClock(
        folder.clock(),
        played.watchFromMillis(),
        played.startMillis(),
        options.speed(),
        System::nanoTime);
  }

  /** Sets the scenario going, if there is one. */
  Optional<ScenarioFeed> play(EventLog log, OperationClock clock, Consumer<Throwable> onFailure) {
    Scenario played = scenario;
    if (played == null) {
      return Optional.empty();
    }
    ScenarioFeed feed = new ScenarioFeed(played, log, clock, onFailure);
    feed.start();
    return Optional.of(feed);
  }

  private static Registry ownRegistry(DataFolder folder) throws IOException {
    if (!Files.exists(folder.registry())) {
      return Registry.empty("site", ZoneId.systemDefault().getId());
    }
    try {
      Registry registry = RegistryCodec.decode(Files.readAllBytes(folder.registry()));
      return PointsTable.merge(registry, folder.points());
    } catch (RefusedException refused) {
      throw new IOException(folder.registry() + ": " + refused.getMessage(), refused);
    }
  }

  private static byte[] ownMap(DataFolder folder) throws IOException {
    return Files.exists(folder.map()) ? SiteMap.read(folder.map()) : NO_MAP;
  }
}
