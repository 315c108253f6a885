package org.guatu.dashboard.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A site's {@code map.geojson}: checked feature by feature and converted to WGS 84. Its top-level
 * member {@code "crs"} says what its coordinates are by, {@code "wgs84"} or {@code "gcj02"}; only
 * the generated town, which says that it is schematic, may go without.
 */
public final class SiteMap {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteMap() {}

  /**
   * The map of a file as screens get it.
   *
   * @throws MapRefusedException says the file, which feature is wrong, where, and why
   */
  public static byte[] read(Path file) throws IOException {
    byte[] geoJson = Files.readAllBytes(file);
    try {
      return read(geoJson);
    } catch (MapRefusedException refused) {
      throw refused.in(file);
    }
  }

  /**
   * The map as screens get it.
   *
   * @throws MapRefusedException says which feature is wrong, where, and why
   */
  static byte[] read(byte[] geoJson) throws MapRefusedException {
    JsonNode read;
    try {
      read = JSON.readTree(geoJson);
    } catch (JsonProcessingException broken) {
      throw new MapRefusedException("not JSON: " + broken.getOriginalMessage());
    } catch (IOException broken) {
      throw new MapRefusedException("not readable: " + broken.getMessage());
    }
    if (!(read instanceof ObjectNode map)
        || !map.path("type").asText().equals("FeatureCollection")) {
      throw new MapRefusedException("/type: not FeatureCollection");
    }
    if (!(map.get("features") instanceof ArrayNode features)) {
      throw new MapRefusedException("/features: no list of features");
    }
    Crs crs = crs(map, features.isEmpty());
    Geometries geometries = new Geometries(crs);
    for (int i = 0; i < features.size(); i++) {
      FeatureCheck.check(i, features.get(i), geometries);
    }
    bounds(map, geometries);
    map.put("crs", "wgs84");
    try {
      return JSON.writeValueAsBytes(map);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree that was read can be written", impossible);
    }
  }

  private static Crs crs(ObjectNode map, boolean empty) throws MapRefusedException {
    JsonNode named = map.get("crs");
    if (named == null) {
      if (empty || map.path("guatu").path("schematic").asBoolean(false)) {
        return Crs.WGS84;
      }
      throw new MapRefusedException(
          "/crs: missing; say \"crs\": \"wgs84\" or \"crs\": \"gcj02\" beside \"type\"");
    }
    @Nullable Crs crs = named.isTextual() ? Crs.byName(named.asText()) : null;
    if (crs == null) {
      throw new MapRefusedException("/crs: neither \"wgs84\" nor \"gcj02\" but " + named);
    }
    return crs;
  }

  private static void bounds(ObjectNode map, Geometries geometries) throws MapRefusedException {
    JsonNode bounds = map.path("guatu").path("bounds");
    if (bounds.isMissingNode()) {
      return;
    }
    if (!(bounds instanceof ArrayNode list) || list.size() != 4) {
      throw new MapRefusedException("/guatu/bounds: not west, south, east, north");
    }
    ArrayNode southWest = JSON.createArrayNode().add(list.get(0)).add(list.get(1));
    ArrayNode northEast = JSON.createArrayNode().add(list.get(2)).add(list.get(3));
    geometries.convert("/guatu/bounds", southWest);
    geometries.convert("/guatu/bounds", northEast);
    list.removeAll().addAll(southWest).addAll(northEast);
  }
}
