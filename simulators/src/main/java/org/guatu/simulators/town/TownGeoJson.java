package org.guatu.simulators.town;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The town as a map for screens. */
public final class TownGeoJson {
  private static final double MARGIN_METRES = 60;

  private final Town town;
  private final JsonGenerator json;

  private TownGeoJson(Town town, JsonGenerator json) {
    this.town = town;
    this.json = json;
  }

  /** One feature collection, UTF-8, WGS 84, 6 decimals; equal towns give equal bytes. */
  public static byte[] write(Town town) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      new TownGeoJson(town, json).collection();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void collection() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    about();
    json.writeArrayFieldStart("features");
    Scenery scenery = town.scenery();
    polygons("land", scenery.land());
    polygons("park", scenery.parks());
    polygons("water", scenery.water());
    areas();
    for (Scenery.NamedStreet street : scenery.streets()) {
      begin("street");
      json.writeStringField("class", street.kind().wire());
      name(street.name());
      end(street.line());
    }
    polygons("building", scenery.otherBuildings());
    for (Building building : town.buildings()) {
      begin("building");
      json.writeStringField("code", building.code());
      end(building.footprint());
    }
    places();
    labels();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void about() throws IOException {
    json.writeObjectFieldStart("guatu");
    json.writeBooleanField("schematic", true);
    name(town.name());
    Envelope box = town.outline().getEnvelopeInternal();
    json.writeArrayFieldStart("bounds");
    coordinate(box.getMinX() - MARGIN_METRES, box.getMinY() - MARGIN_METRES);
    coordinate(box.getMaxX() + MARGIN_METRES, box.getMaxY() + MARGIN_METRES);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void areas() throws IOException {
    area(town.code(), "subdistrict", town.name(), town.outline());
    for (Neighbourhood neighbourhood : town.neighbourhoods()) {
      area(neighbourhood.code(), "neighbourhood", neighbourhood.name(), neighbourhood.outline());
    }
    for (Compound compound : town.compounds()) {
      area(compound.code(), "compound", compound.name(), compound.outline());
    }
    for (Worksite site : town.worksites()) {
      area(site.place().area(), "worksite", site.place().name(), site.outline());
    }
  }

  private void area(String code, String kind, LocalName name, Polygon outline) throws IOException {
    begin("area");
    json.writeStringField("code", code);
    json.writeStringField("kind", kind);
    name(name);
    end(outline);
  }

  private void places() throws IOException {
    for (Place hospital : town.hospitals()) {
      place(hospital);
    }
    for (Place meal : town.mealPoints()) {
      place(meal);
    }
    for (Place depot : town.depots()) {
      place(depot);
    }
    for (Worksite site : town.worksites()) {
      place(site.place());
    }
    for (Compound compound : town.compounds()) {
      for (Place gate : compound.gates()) {
        place(gate);
      }
    }
  }

  private void place(Place place) throws IOException {
    begin("poi");
    json.writeStringField("id", place.id());
    json.writeStringField("kind", place.kind().wire());
    json.writeStringField("code", place.area());
    name(place.name());
    endPoint(town.plane().x(place.lon()), town.plane().y(place.lat()));
  }

  private void labels() throws IOException {
    for (Scenery.Label label : town.scenery().labels()) {
      begin("label");
      json.writeStringField("kind", label.kind());
      name(label.name());
      endPoint(label.at().x, label.at().y);
    }
  }

  private void polygons(String layer, List<Polygon> polygons) throws IOException {
    for (Polygon polygon : polygons) {
      begin(layer);
      end(polygon);
    }
  }

  private void begin(String layer) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("properties");
    json.writeStringField("layer", layer);
  }

  private void name(LocalName name) throws IOException {
    json.writeStringField("nameZh", name.zh());
    json.writeStringField("nameEn", name.en());
  }

  private void end(Polygon polygon) throws IOException {
    beginGeometry("Polygon");
    json.writeStartArray();
    ring(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(polygon.getInteriorRingN(i));
    }
    json.writeEndArray();
    endGeometry();
  }

  private void end(LineString line) throws IOException {
    beginGeometry("LineString");
    ring(line);
    endGeometry();
  }

  private void endPoint(double x, double y) throws IOException {
    beginGeometry("Point");
    json.writeStartArray();
    coordinate(x, y);
    json.writeEndArray();
    endGeometry();
  }

  private void beginGeometry(String type) throws IOException {
    json.writeEndObject();
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", type);
    json.writeFieldName("coordinates");
  }

  private void endGeometry() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private void ring(LineString line) throws IOException {
    json.writeStartArray();
    for (Coordinate coordinate : line.getCoordinates()) {
      json.writeStartArray();
      coordinate(coordinate.x, coordinate.y);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void coordinate(double x, double y) throws IOException {
    json.writeNumber(SixDecimals.round(town.plane().lon(x)));
    json.writeNumber(SixDecimals.round(town.plane().lat(y)));
  }
}
