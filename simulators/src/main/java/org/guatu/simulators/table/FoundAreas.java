package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;

/** The areas the rows name: collected first, then given their codes. */
final class FoundAreas {
  private static final double LABEL_STEPS = 100_000;

  private final NamedAreas rules;
  private final Registry declared;
  private final Map<String, String> known = new TreeMap<>();
  private final Map<String, Middle> found = new TreeMap<>();
  private Map<String, String> codes = Map.of();

  /** The middle of the places an area's events have. */
  private static final class Middle {
    private double lon;
    private double lat;
    private long places;

    void add(double lon, double lat) {
      if (!Double.isNaN(lon) && !Double.isNaN(lat)) {
        this.lon += lon;
        this.lat += lat;
        places++;
      }
    }

    double of(double sum) {
      return places == 0 ? Double.NaN : Math.rint(sum / places * LABEL_STEPS) / LABEL_STEPS;
    }
  }

  FoundAreas(NamedAreas rules, Registry declared) {
    this.rules = rules;
    this.declared = declared;
    for (Area area : declared.areas()) {
      known.put(area.name().zh(), area.code());
      known.put(area.name().en(), area.code());
      known.put(area.code(), area.code());
    }
  }

  /** Takes note of the area an event names. */
  void note(Event event) {
    String name = event.area();
    if (name == null || known.containsKey(name)) {
      return;
    }
    Middle middle = found.computeIfAbsent(name, key -> new Middle());
    if (event instanceof CallEvent call) {
      middle.add(call.lon(), call.lat());
    } else if (event instanceof DeliveryEvent delivery) {
      middle.add(delivery.lon(), delivery.lat());
    }
  }

  /** Gives codes to all names noted. */
  void assign() throws MappingException {
    codes = new TreeMap<>(rules.assign(found.keySet()));
    codes.putAll(known);
  }

  /** The event with its area's code. */
  Event located(Event event) {
    String name = event.area();
    String code = name == null ? null : codes.get(name);
    if (code == null || code.equals(name)) {
      return event;
    }
    if (event instanceof PointEvent point) {
      return point.toBuilder().area(code).build();
    } else if (event instanceof CallEvent call) {
      return call.toBuilder().area(code).build();
    } else if (event instanceof DeliveryEvent delivery) {
      return delivery.toBuilder().area(code).build();
    } else if (event instanceof OperationsEvent operations) {
      return operations.toBuilder().area(code).build();
    }
    throw new IllegalStateException("there are four streams");
  }

  /** The declared registry with the areas that were found. */
  Registry registry() {
    List<Area> areas = new ArrayList<>(declared.areas());
    Set<String> taken = new HashSet<>();
    declared.areas().forEach(area -> taken.add(area.code()));
    found.forEach(
        (name, middle) -> {
          String code = codes.get(name);
          if (code != null && taken.add(code)) {
            areas.add(area(code, name, middle));
          }
        });
    areas.sort(java.util.Comparator.comparing(Area::code));
    return new Registry(
        declared.schemaVersion(),
        declared.version(),
        declared.site(),
        declared.timeZone(),
        areas,
        declared.groups(),
        declared.points(),
        declared.rounds(),
        declared.targets(),
        declared.aliases());
  }

  private Area area(String code, String name, Middle middle) {
    return new Area(
        code,
        rules.kind(),
        LocalName.same(name),
        0,
        0,
        middle.of(middle.lon),
        middle.of(middle.lat),
        0);
  }
}
