package org.guatu.local.wall;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Neighbourhood;
import org.guatu.simulators.town.Plane;
import org.guatu.simulators.town.Town;
import org.guatu.simulators.town.TownGenerator;
import org.guatu.simulators.town.TownGeoJson;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** The demo town as a stage: its map, and places for as many points and vehicles as are wanted. */
final class StagedTown {
  /** Metres between points that share a building. */
  private static final double APART = 9;

  /** A place by which subjects stand. */
  record Spot(String area, LocalName name, double lon, double lat) {}

  private final Town town = TownGenerator.generate(1);
  private final byte[] basemap = TownGeoJson.write(town);
  private final List<Spot> spots = new ArrayList<>();

  StagedTown() {
    List<Building> buildings = town.buildings();
    for (Compound compound : town.compounds()) {
      spots.add(spot(compound.code(), compound.name(), compound.outline().getCentroid()));
    }
    for (Building building : buildings) {
      spots.add(
          spot(
              building.code().substring(0, 15),
              LocalName.same(building.code()),
              building.footprint().getCentroid()));
    }
  }

  private Spot spot(String area, LocalName name, Point at) {
    Plane plane = town.plane();
    return new Spot(area, name, plane.lon(at.getX()), plane.lat(at.getY()));
  }

  byte[] basemap() {
    return basemap;
  }

  /** A map as a site has one that brings tiles: its areas, and nothing below them. */
  byte[] areasAlone() {
    JsonObject map = new JsonObject(Buffer.buffer(basemap));
    JsonArray areas = new JsonArray();
    for (int i = 0; i < map.getJsonArray("features").size(); i++) {
      JsonObject feature = map.getJsonArray("features").getJsonObject(i);
      if ("area".equals(feature.getJsonObject("properties").getString("layer"))) {
        areas.add(feature);
      }
    }
    map.getJsonObject("guatu").put("schematic", false);
    return map.put("features", areas).toBuffer().getBytes();
  }

  String code() {
    return town.code();
  }

  LocalName name() {
    return town.name();
  }

  List<Neighbourhood> neighbourhoods() {
    return town.neighbourhoods();
  }

  /** The compounds first, spread over the town, then the buildings. */
  Spot spot(int index) {
    int compounds = town.compounds().size();
    int at = index < compounds ? index * 7 % compounds : index % spots.size();
    Spot spot = spots.get(at);
    int beside = index / spots.size();
    Plane plane = town.plane();
    return new Spot(
        spot.area(),
        spot.name(),
        plane.lon(plane.x(spot.lon()) + APART * beside),
        plane.lat(plane.y(spot.lat()) - APART * beside));
  }

  /** On a street, a little further along it at each tick. */
  double[] vehicle(int index, int tick) {
    List<Coordinate[]> streets =
        town.scenery().streets().stream().map(street -> street.line().getCoordinates()).toList();
    Coordinate[] street = streets.get(index * 5 % streets.size());
    double along = (tick * 0.004 + index * 0.31) % 1 * (street.length - 1);
    int corner = (int) along;
    Coordinate from = street[corner];
    Coordinate to = street[corner + 1];
    Plane plane = town.plane();
    double heading = Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
    return new double[] {
      plane.lon(from.x + (to.x - from.x) * (along - corner)),
      plane.lat(from.y + (to.y - from.y) * (along - corner)),
      (heading + 360) % 360
    };
  }
}
