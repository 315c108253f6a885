package org.guatu.dashboard.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * What a feature must be to be drawn: known by its layer, with the geometry of it, and a code if
 * figures are to find it.
 */
final class FeatureCheck {
  private static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");
  private static final Set<String> LINES = Set.of("LineString", "MultiLineString");
  private static final Set<String> POINTS = Set.of("Point");
  private static final Map<String, Set<String>> GEOMETRY =
      Map.of(
          "land", AREAS,
          "park", AREAS,
          "water", AREAS,
          "building", AREAS,
          "area", AREAS,
          "street", LINES,
          "poi", POINTS,
          "label", POINTS);

  private FeatureCheck() {}

  static void check(int index, JsonNode feature, Geometries geometries) throws MapRefusedException {
    String path = "/features/" + index;
    JsonNode properties = feature.path("properties");
    String layer = properties.path("layer").asText("");
    Set<String> allowed = GEOMETRY.get(layer);
    if (allowed == null) {
      throw new MapRefusedException(
          path + "/properties/layer: " + (layer.isEmpty() ? "missing" : "no such layer: " + layer));
    }
    String code = properties.path("code").asText("");
    if (layer.equals("area") && code.isEmpty()) {
      throw new MapRefusedException(
          path + "/properties/code: an area without a code" + named(properties));
    }
    JsonNode geometry = feature.path("geometry");
    String type = geometry.path("type").asText("");
    String where = path + (code.isEmpty() ? "" : " (code " + code + ")") + "/geometry";
    if (!allowed.contains(type)) {
      throw new MapRefusedException(
          where
              + "/type: "
              + (type.isEmpty() ? "missing" : type)
              + " where layer "
              + layer
              + " has "
              + String.join(" or ", allowed.stream().sorted().toList()));
    }
    geometries.convert(where + "/coordinates", type, geometry.path("coordinates"));
  }

  private static String named(JsonNode properties) {
    String name = properties.path("nameZh").asText(properties.path("nameEn").asText(""));
    return name.isEmpty() ? "" : ": " + name;
  }
}
