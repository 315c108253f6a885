package org.guatu.pipeline.signal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The neighbourhoods of each district as the scan sees them. A district is what the first six
 * digits of a code name; a scan over more would compare what nobody compares, and cost its square.
 */
public final class Districts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int DISTRICT_DIGITS = 6;

  /** A record of the registry may not travel; what the scan needs of it does. */
  private record Neighbourhood(String code, long people, double lon, double lat)
      implements Serializable {}

  private final List<Neighbourhood> neighbourhoods;
  private transient @Nullable Map<String, ClusterWatch> watches;

  public Districts(Registry registry) {
    neighbourhoods =
        registry.areas().stream()
            .filter(area -> area.code().length() == Readings.NEIGHBOURHOOD_DIGITS)
            .map(Districts::neighbourhood)
            .distinct()
            .toList();
  }

  private static Neighbourhood neighbourhood(Area area) {
    return new Neighbourhood(area.code(), Math.max(0, area.people()), area.lon(), area.lat());
  }

  /** The district of a reading if the scan looks at it; else null. */
  public static @Nullable String of(Reading reading) {
    boolean neighbourhood =
        reading.place.length() == Readings.NEIGHBOURHOOD_DIGITS
            && reading.subject.equals(SubjectId.area(reading.place).toString());
    return neighbourhood ? reading.place.substring(0, DISTRICT_DIGITS) : null;
  }

  /** Who scans a district. */
  public ClusterWatch watch(String district) {
    Map<String, ClusterWatch> known = watches;
    if (known == null) {
      known = new HashMap<>();
      watches = known;
    }
    return known.computeIfAbsent(district, this::watchOf);
  }

  private ClusterWatch watchOf(String district) {
    Map<String, ScanArea> areas = new HashMap<>();
    for (Neighbourhood one : neighbourhoods) {
      if (one.code.startsWith(district)) {
        // Of several versions of an area any does: they differ by when they hold.
        areas.putIfAbsent(one.code, new ScanArea(one.code, one.people, one.lon, one.lat));
      }
    }
    return new ClusterWatch(Zones.byDistance(areas.values()));
  }
}
