package org.guatu.simulators.round;

import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.event.Stream;

/** The names inside a round folder. */
public final class RoundFiles {
  public static final String MANIFEST = "manifest.json";
  public static final String REGISTRY = "registry.json";
  public static final String PLAN = "plan.json";
  public static final String RULES = "rules.json";

  /** The basemap; optional. */
  public static final String MAP = "map.geojson";

  /** What a replay leaves behind; it belongs to no manifest. */
  public static final List<String> OF_REPLAY =
      List.of("finals.csv", "finals.parquet", "late.csv", "quarantine.csv");

  private RoundFiles() {}

  /** Name of a stream's events, relative to the folder. */
  public static String events(Stream stream) {
    return "events/" + stream.wire() + ".ndjson.zst";
  }

  static Path events(Path folder, Stream stream) {
    return folder.resolve("events").resolve(stream.wire() + ".ndjson.zst");
  }
}
