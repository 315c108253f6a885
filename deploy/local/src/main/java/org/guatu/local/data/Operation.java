package org.guatu.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lives in a data folder. A folder never changes what it holds: figures of two stories in one
 * log would be figures of neither.
 *
 * @param scenario its name, or {@code none}
 * @param seed of the scenario; 0 where there is none
 */
public record Operation(String scenario, long seed) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Notes in a new folder what it holds, and checks it in an old one.
   *
   * @throws UnusableFolderException if it holds something else
   */
  public void claim(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.write(file, JSON.writeValueAsBytes(this));
      return;
    }
    JsonNode known = JSON.readTree(file.toFile());
    Operation held = new Operation(known.path("scenario").asText(), known.path("seed").asLong());
    if (!held.equals(this)) {
      throw new UnusableFolderException(
          "the data folder %s holds %s, not %s; choose another --data"
              .formatted(file.getParent(), held.describe(), describe()),
          null);
    }
  }

  private String describe() {
    return scenario.equals("none") ? "events of others" : scenario + " with seed " + seed;
  }
}
