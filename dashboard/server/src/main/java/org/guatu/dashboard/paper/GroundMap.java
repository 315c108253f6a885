package org.guatu.dashboard.paper;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a base map that are worth ink: borders, water, wide streets. Read from the GeoJSON
 * the wall has.
 *
 * @param lines in the order in which they are drawn
 */
record GroundMap(List<Line> lines) {
  /**
   * A ring or a line.
   *
   * @param kind how it is drawn
   * @param code of the area it bounds; empty for others
   * @param points longitude and latitude by turns, degrees
   */
  @SuppressWarnings("ArrayRecordComponent") // Made, read and never compared.
  record Line(Kind kind, String code, double[] points) {}

  /** How a line is drawn, the lowest first. */
  enum Kind {
    WATER,
    STREET,
    AREA,
    SITE
  }

  static GroundMap of(JsonObject geoJson) {
    List<Line> lines = new ArrayList<>();
    for (Object feature : geoJson.getJsonArray("features", new JsonArray())) {
      if (feature instanceof JsonObject one) {
        add(one, lines);
      }
    }
    lines.sort((a, b) -> a.kind().compareTo(b.kind()));
    return new GroundMap(List.copyOf(lines));
  }

  private static void add(JsonObject feature, List<Line> lines) {
    JsonObject properties = feature.getJsonObject("properties", new JsonObject());
    JsonObject geometry = feature.getJsonObject("geometry");
    Kind kind = kindOf(properties);
    if (kind == null || geometry == null) {
      return;
    }
    String code = kind == Kind.AREA || kind == Kind.SITE ? properties.getString("code", "") : "";
    JsonArray coordinates = geometry.getJsonArray("coordinates", new JsonArray());
    switch (geometry.getString("type", "")) {
      case "LineString" -> lines.add(new Line(kind, code, flat(coordinates)));
      case "Polygon", "MultiLineString" -> addAll(kind, code, coordinates, lines);
      case "MultiPolygon" -> {
        for (Object polygon : coordinates) {
          addAll(kind, code, (JsonArray) polygon, lines);
        }
      }
      default -> {
        // A point is no line.
      }
    }
  }

  private static void addAll(Kind kind, String code, JsonArray rings, List<Line> lines) {
    for (Object ring : rings) {
      lines.add(new Line(kind, code, flat((JsonArray) ring)));
    }
  }

  private static @Nullable Kind kindOf(JsonObject properties) {
    String kind = properties.getString("kind", "");
    return switch (properties.getString("layer", "area")) {
      case "water" -> Kind.WATER;
      case "street" -> properties.getString("class", "").equals("major") ? Kind.STREET : null;
      case "area" ->
          switch (kind) {
            case "subdistrict" -> Kind.SITE;
            case "neighbourhood" -> Kind.AREA;
            default -> null;
          };
      default -> null;
    };
  }

  private static double[] flat(JsonArray positions) {
    double[] points = new double[positions.size() * 2];
    for (int i = 0; i < positions.size(); i++) {
      JsonArray position = positions.getJsonArray(i);
      points[2 * i] = position.getDouble(0);
      points[2 * i + 1] = position.getDouble(1);
    }
    return points;
  }
}
