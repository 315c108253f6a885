package org.guatu.dashboard.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Checks coordinates and converts them where they stand. */
final class Geometries {
  private static final double DECIMALS = 1e7;
  private static final int LEAST_OF_A_RING = 4;

  private final Crs crs;

  Geometries(Crs crs) {
    this.crs = crs;
  }

  void convert(String path, String type, JsonNode coordinates) throws MapRefusedException {
    switch (type) {
      case "Point" -> convert(path, coordinates);
      case "LineString" -> line(path, coordinates, 2);
      case "MultiLineString" -> each(path, coordinates, (at, one) -> line(at, one, 2));
      case "Polygon" -> each(path, coordinates, this::ring);
      default -> each(path, coordinates, (at, one) -> each(at, one, this::ring));
    }
  }

  /** A part of a geometry, such as a ring. */
  private interface Part {
    void check(String path, JsonNode coordinates) throws MapRefusedException;
  }

  private static void each(String path, JsonNode coordinates, Part part)
      throws MapRefusedException {
    if (!(coordinates instanceof ArrayNode list) || list.isEmpty()) {
      throw new MapRefusedException(path + ": empty");
    }
    for (int i = 0; i < list.size(); i++) {
      part.check(path + "/" + i, list.get(i));
    }
  }

  private void ring(String path, JsonNode coordinates) throws MapRefusedException {
    if (coordinates.size() < LEAST_OF_A_RING) {
      throw new MapRefusedException(path + ": a ring of less than 4 positions");
    }
    if (!coordinates.get(0).equals(coordinates.get(coordinates.size() - 1))) {
      throw new MapRefusedException(path + ": a ring that is not closed");
    }
    line(path, coordinates, LEAST_OF_A_RING);
  }

  private void line(String path, JsonNode coordinates, int least) throws MapRefusedException {
    if (!coordinates.isArray() || coordinates.size() < least) {
      throw new MapRefusedException(path + ": less than " + least + " positions");
    }
    for (int i = 0; i < coordinates.size(); i++) {
      convert(path + "/" + i, coordinates.get(i));
    }
  }

  /** Converts one position; a height goes. */
  void convert(String path, JsonNode position) throws MapRefusedException {
    if (!(position instanceof ArrayNode pair)
        || pair.size() < 2
        || !pair.get(0).isNumber()
        || !pair.get(1).isNumber()) {
      throw new MapRefusedException(path + ": not a longitude and a latitude");
    }
    double lon = pair.get(0).asDouble();
    double lat = pair.get(1).asDouble();
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      String turned = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? ", or turned round" : "";
      throw new MapRefusedException(
          path + ": " + lon + ", " + lat + " is not on the earth" + turned);
    }
    Position converted = crs.toWgs84(new Position(lon, lat));
    pair.removeAll();
    pair.add(rounded(converted.lon())).add(rounded(converted.lat()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
