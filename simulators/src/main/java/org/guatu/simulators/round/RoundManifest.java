package org.guatu.simulators.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a round folder says of itself, in {@code manifest.json}. It is written last: a folder
 * without one is unfinished.
 *
 * @param schema {@link #SCHEMA}
 * @param settings how the events are to be counted
 * @param counts records by stream name, unreadable ones included
 * @param sha256 hexadecimal SHA-256 by file name relative to the folder
 */
public record RoundManifest(
    int schema,
    RoundSettings settings,
    SortedMap<String, Long> counts,
    SortedMap<String, String> sha256) {

  public static final int SCHEMA = 1;

  private static final JsonMapper JSON = new JsonMapper();

  byte[] toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("schema", schema);
    node.put("round", settings.round());
    node.put("site", settings.site());
    node.put("timeZone", settings.timeZone());
    node.put("outOfOrdernessMillis", settings.outOfOrdernessMillis());
    node.put("latenessMillis", settings.latenessMillis());
    counts.forEach(node.putObject("counts")::put);
    sha256.forEach(node.putObject("sha256")::put);
    return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a folder's manifest.
   *
   * @throws RoundException if it is missing, of an unknown schema or incomplete
   * @throws IOException if it cannot be read
   */
  static RoundManifest read(Path folder) throws IOException {
    Path file = folder.resolve(RoundFiles.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new RoundException(folder + ": no manifest.json; not a finished round folder");
    }
    JsonNode node;
    try {
      node = JSON.readTree(file.toFile());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new RoundException(file + ": " + e.getOriginalMessage());
    }
    int schema = (int) number(file, node, "schema");
    if (schema != SCHEMA) {
      throw new RoundException(
          file + ": schema " + schema + " is unknown; this build reads " + SCHEMA);
    }
    return new RoundManifest(schema, settings(file, node), counts(node), digests(node));
  }

  private static RoundSettings settings(Path file, JsonNode node) throws RoundException {
    try {
      return new RoundSettings(
          text(file, node, "round"),
          text(file, node, "site"),
          text(file, node, "timeZone"),
          number(file, node, "outOfOrdernessMillis"),
          number(file, node, "latenessMillis"));
    } catch (IllegalArgumentException e) {
      throw new RoundException(file + ": " + e.getMessage());
    }
  }

  private static SortedMap<String, Long> counts(JsonNode node) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("counts").properties()) {
      counts.put(entry.getKey(), entry.getValue().asLong());
    }
    return counts;
  }

  private static SortedMap<String, String> digests(JsonNode node) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("sha256").properties()) {
      digests.put(entry.getKey(), entry.getValue().asText());
    }
    return digests;
  }

  private static String text(Path file, JsonNode node, String key) throws RoundException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new RoundException(file + ": /" + key + ": a text is missing");
    }
    return value.textValue();
  }

  private static long number(Path file, JsonNode node, String key) throws RoundException {
    JsonNode value = node.path(key);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new RoundException(file + ": /" + key + ": a whole number is missing");
    }
    return value.longValue();
  }
}
