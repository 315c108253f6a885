package org.guatu.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.guatu.pipeline.JobOptions;
import org.jspecify.annotations.Nullable;

/**
 * What lives in a data folder. A folder never changes what it holds: figures of two stories in one
 * log would be figures of neither, and minutes that were final by one rule are not by another.
 *
 * @param scenario its name, or {@code none}
 * @param seed of the scenario; 0 where there is none
 * @param outOfOrdernessMillis O
 * @param latenessMillis L
 * @param registry digest of the registry it began with; null where it follows from the scenario
 * @param state version of what the jobs keep in checkpoints
 */
public record Operation(
    String scenario,
    long seed,
    long outOfOrdernessMillis,
    long latenessMillis,
    @Nullable String registry,
    int state) {
  /** What the jobs of this program keep. */
  public static final int STATE_VERSION = 8;

  /** The oldest they can go on from: from then on it is theirs, and no earlier program's. */
  private static final int OLDEST_STATE = 6;

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Notes in a new folder what it holds, and checks it in an old one.
   *
   * @param scenario its name, or {@code none}
   * @param seed of the scenario; 0 where there is none
   * @param registry digest of the registry; null where it follows from the scenario
   * @param outOfOrderness O; null for what the folder holds, in a new one the default
   * @param lateness L; null likewise
   * @return what the folder holds now
   * @throws UnusableFolderException if it holds something else
   */
  public static Operation claim(
      Path file,
      String scenario,
      long seed,
      @Nullable String registry,
      @Nullable Duration outOfOrderness,
      @Nullable Duration lateness)
      throws IOException {
    if (!Files.exists(file)) {
      Operation fresh =
          new Operation(
              scenario,
              seed,
              millis(outOfOrderness, JobOptions.DEFAULT_OUT_OF_ORDERNESS_MILLIS),
              millis(lateness, JobOptions.DEFAULT_LATENESS_MILLIS),
              registry,
              STATE_VERSION);
      Files.write(file, JSON.writeValueAsBytes(fresh));
      return fresh;
    }
    Operation before = read(file);
    Operation wanted =
        new Operation(
            scenario,
            seed,
            millis(outOfOrderness, before.outOfOrdernessMillis),
            millis(lateness, before.latenessMillis),
            registry,
            STATE_VERSION);
    before.check(wanted, file);
    if (before.state != wanted.state) {
      Files.write(file, JSON.writeValueAsBytes(wanted));
    }
    return wanted;
  }

  private static long millis(@Nullable Duration told, long otherwise) {
    return told == null ? otherwise : told.toMillis();
  }

  private void check(Operation wanted, Path file) throws UnusableFolderException {
    if (!describe().equals(wanted.describe())) {
      throw new UnusableFolderException(
          "the data folder %s holds %s, not %s; choose another --data"
              .formatted(file.getParent(), describe(), wanted.describe()),
          null);
    }
    if (state < OLDEST_STATE || state > wanted.state) {
      throw new UnusableFolderException(
          "the data folder %s was left by another version of this program (state %d, not %d);"
                  .formatted(file.getParent(), state, wanted.state)
              + " choose another --data",
          null);
    }
    if (!Objects.equals(registry, wanted.registry)) {
      throw new UnusableFolderException(
          "the registry in the data folder %s is not the one its figures began with;"
                  .formatted(file.getParent())
              + " put that back, or choose another --data",
          null);
    }
  }

  /** Reads what a folder holds; O and L are the defaults where it does not say. */
  public static Operation read(Path file) throws IOException {
    JsonNode known = JSON.readTree(file.toFile());
    return new Operation(
        known.path("scenario").asText(),
        known.path("seed").asLong(),
        known.path("outOfOrdernessMillis").asLong(JobOptions.DEFAULT_OUT_OF_ORDERNESS_MILLIS),
        known.path("latenessMillis").asLong(JobOptions.DEFAULT_LATENESS_MILLIS),
        known.path("registry").textValue(),
        known.path("state").asInt(1));
  }

  private String describe() {
    String story = scenario.equals("none") ? "events of others" : scenario + " with seed " + seed;
    return story
        + " (out-of-orderness "
        + outOfOrdernessMillis
        + " ms, lateness "
        + latenessMillis
        + " ms)";
  }
}
