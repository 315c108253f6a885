package org.guatu.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 */
public record Operation(
    String scenario, long seed, long outOfOrdernessMillis, long latenessMillis) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Notes in a new folder what it holds, and checks it in an old one.
   *
   * @param scenario its name, or {@code none}
   * @param seed of the scenario; 0 where there is none
   * @param outOfOrderness O; null for what the folder holds, in a new one the default
   * @param lateness L; null likewise
   * @return what the folder holds now
   * @throws UnusableFolderException if it holds something else
   */
  public static Operation claim(
      Path file,
      String scenario,
      long seed,
      @Nullable Duration outOfOrderness,
      @Nullable Duration lateness)
      throws IOException {
    Operation before =
        Files.exists(file)
            ? read(file)
            : new Operation(
                scenario,
                seed,
                JobOptions.DEFAULT_OUT_OF_ORDERNESS_MILLIS,
                JobOptions.DEFAULT_LATENESS_MILLIS);
    Operation wanted =
        new Operation(
            scenario,
            seed,
            outOfOrderness == null ? before.outOfOrdernessMillis : outOfOrderness.toMillis(),
            lateness == null ? before.latenessMillis : lateness.toMillis());
    if (!Files.exists(file)) {
      Files.write(file, JSON.writeValueAsBytes(wanted));
    } else if (!before.equals(wanted)) {
      throw new UnusableFolderException(
          "the data folder %s holds %s, not %s; choose another --data"
              .formatted(file.getParent(), before.describe(), wanted.describe()),
          null);
    }
    return wanted;
  }

  /** Reads what a folder holds; O and L are the defaults where it does not say. */
  public static Operation read(Path file) throws IOException {
    JsonNode known = JSON.readTree(file.toFile());
    return new Operation(
        known.path("scenario").asText(),
        known.path("seed").asLong(),
        known.path("outOfOrdernessMillis").asLong(JobOptions.DEFAULT_OUT_OF_ORDERNESS_MILLIS),
        known.path("latenessMillis").asLong(JobOptions.DEFAULT_LATENESS_MILLIS));
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
