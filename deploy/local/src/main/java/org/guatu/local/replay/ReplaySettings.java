package org.guatu.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.simulators.round.RoundSettings;

/**
 * What a replay ran with, in {@code replay.json} beside its finals: O and L may have been others
 * than the round's own.
 */
public final class ReplaySettings {
  private static final String FILE = "replay.json";
  private static final String OUT_OF_ORDERNESS = "outOfOrdernessMillis";
  private static final String LATENESS = "latenessMillis";

  private static final JsonMapper JSON = new JsonMapper();

  private ReplaySettings() {}

  static void write(Path finals, long outOfOrdernessMillis, long latenessMillis)
      throws IOException {
    String json =
        JSON.createObjectNode()
            .put(OUT_OF_ORDERNESS, outOfOrdernessMillis)
            .put(LATENESS, latenessMillis)
            .toPrettyString();
    Files.writeString(finals.resolve(FILE), json + "\n");
  }

  /**
   * What the finals in a folder were made with; the round's own if nothing is written there.
   *
   * @throws IOException if what is written there cannot be read
   */
  public static RoundSettings of(Path finals, RoundSettings round) throws IOException {
    Path file = finals.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return round;
    }
    JsonNode node = JSON.readTree(file.toFile());
    return new RoundSettings(
        round.round(),
        round.site(),
        round.timeZone(),
        millis(file, node, OUT_OF_ORDERNESS),
        millis(file, node, LATENESS));
  }

  private static long millis(Path file, JsonNode node, String name) throws IOException {
    JsonNode value = node.path(name);
    if (!value.canConvertToExactIntegral() || value.asLong() < 0) {
      throw new IOException(file + ": " + name + " is no number of milliseconds");
    }
    return value.asLong();
  }
}
