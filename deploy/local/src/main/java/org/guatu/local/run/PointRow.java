package org.guatu.local.run;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Rfc3339;
import org.guatu.dashboard.map.Crs;
import org.guatu.dashboard.map.Position;

/** One row of a table of points; what is wrong with it is an {@link IllegalArgumentException}. */
final class PointRow {
  private static final int MOST_LANES = 10_000;

  private final NamedCsvRecord row;
  private final Set<String> areas;

  PointRow(NamedCsvRecord row, Set<String> areas) {
    this.row = row;
    this.areas = areas;
  }

  ServicePoint point() {
    String area = required("area");
    if (!areas.contains(area)) {
      throw new IllegalArgumentException("area " + area + " is not in registry.json");
    }
    String zh = optional("name_zh");
    String en = optional("name_en");
    if (zh.isEmpty() && en.isEmpty()) {
      throw new IllegalArgumentException("neither name_zh nor name_en");
    }
    Position place = place();
    return new ServicePoint(
        required("id"),
        required("kind"),
        new LocalName(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
        area,
        place.lon(),
        place.lat(),
        lanes(),
        List.of(),
        instant("opens"),
        instant("closes"),
        -1);
  }

  private Position place() {
    String lon = optional("lon");
    String lat = optional("lat");
    if (lon.isEmpty() && lat.isEmpty()) {
      return new Position(Double.NaN, Double.NaN);
    }
    String name = required("crs");
    Crs crs = Crs.byName(name);
    if (crs == null) {
      throw new IllegalArgumentException("crs is neither wgs84 nor gcj02 but " + name);
    }
    return crs.toWgs84(new Position(degrees("lon", lon, 180), degrees("lat", lat, 90)));
  }

  private static double degrees(String column, String text, double limit) {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= limit) {
        return value;
      }
    } catch (NumberFormatException broken) {
      // Told below.
    }
    throw new IllegalArgumentException(column + " is no number within " + limit + ": " + text);
  }

  private int lanes() {
    String text = optional("lanes");
    try {
      int lanes = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (lanes >= 0 && lanes <= MOST_LANES) {
        return lanes;
      }
    } catch (NumberFormatException broken) {
      // Told below.
    }
    throw new IllegalArgumentException("lanes is no number from 0 to 10000: " + text);
  }

  private long instant(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      return -1;
    }
    try {
      return Rfc3339.parse(text);
    } catch (RefusedException refused) {
      throw new IllegalArgumentException(
          column + " is no instant such as 2026-03-01T07:00:00+08:00: " + text, refused);
    }
  }

  private String required(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(column + " is missing");
    }
    return text;
  }

  private String optional(String column) {
    return row.findField(column).map(String::strip).orElse("");
  }
}
