package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.Town;

/** Sets up bases, vehicles and destinations from the town. */
final class Fleet {
  private final Town town;
  private final SamplingDayConfig config;
  private final Devices devices;
  private final Roads roads;
  private final Map<BaseKind, List<Place>> places = new EnumMap<>(BaseKind.class);
  private final Map<BaseKind, Integer> firstIndex = new EnumMap<>(BaseKind.class);

  Fleet(Town town, SamplingDayConfig config, Devices devices, Roads roads) {
    this.town = town;
    this.config = config;
    this.devices = devices;
    this.roads = roads;
    places(BaseKind.DEPOT, 0, town.depots());
    places(BaseKind.HOSPITAL, town.depots().size(), town.hospitals());
    places(BaseKind.MEAL_POINT, town.depots().size() + town.hospitals().size(), town.mealPoints());
  }

  private void places(BaseKind kind, int first, List<Place> there) {
    places.put(kind, there);
    firstIndex.put(kind, first);
  }

  /** All compounds, then all worksites; the gate teams of some stall. */
  List<Destination> destinations(List<String> stalled) {
    List<Destination> destinations = new ArrayList<>();
    town.compounds()
        .forEach(
            compound ->
                destinations.add(
                    destination(
                        destinations.size(),
                        compound.gates().get(0),
                        compound.code(),
                        compound.buildings(),
                        compound.people(),
                        stalled.contains(compound.code()))));
    town.worksites()
        .forEach(
            site ->
                destinations.add(
                    destination(
                        destinations.size(),
                        site.place(),
                        site.place().area(),
                        List.of(site.place().area()),
                        site.workers(),
                        false)));
    return destinations;
  }

  private Destination destination(
      int index, Place gate, String code, List<String> buildings, int people, boolean stalled) {
    DayTimes times = config.times();
    return new Destination(
        index,
        code,
        gate,
        devices.mobile(Devices.GATE_APP, "gate-" + gate.id()),
        buildings,
        people,
        basesOf(gate),
        stalled ? times.at(8, 10) : -1,
        stalled ? times.at(10, 5) : -1);
  }

  private Map<BaseKind, Integer> basesOf(Place gate) {
    Map<BaseKind, Integer> nearest = new EnumMap<>(BaseKind.class);
    places.forEach(
        (kind, there) ->
            nearest.put(kind, firstIndex.getOrDefault(kind, 0) + nearest(there, gate)));
    return nearest;
  }

  private int nearest(List<Place> kind, Place gate) {
    int best = 0;
    for (int i = 1; i < kind.size(); i++) {
      if (squareMetres(kind.get(i), gate) < squareMetres(kind.get(best), gate)) {
        best = i;
      }
    }
    return best;
  }

  private double squareMetres(Place one, Place other) {
    double x = town.plane().x(one.lon()) - town.plane().x(other.lon());
    double y = town.plane().y(one.lat()) - town.plane().y(other.lat());
    return x * x + y * y;
  }

  /** Depots, hospitals and meal points, in this order. */
  List<Base> bases(int destinations) {
    List<Base> bases = new ArrayList<>();
    places
        .values()
        .forEach(kind -> kind.forEach(place -> bases.add(new Base(place, destinations))));
    return bases;
  }

  List<Vehicle> vehicles() {
    DeliveryConfig deliveries = config.deliveries();
    List<Vehicle> vehicles = new ArrayList<>();
    add(vehicles, BaseKind.DEPOT, deliveries.vans());
    add(vehicles, BaseKind.HOSPITAL, deliveries.medicineCars());
    add(vehicles, BaseKind.MEAL_POINT, deliveries.mealTricycles());
    return vehicles;
  }

  private void add(List<Vehicle> vehicles, BaseKind kind, int count) {
    List<Place> homes = places.getOrDefault(kind, List.of());
    int first = firstIndex.getOrDefault(kind, 0);
    List<Integer> posts = posts(kind, homes.size(), count);
    for (int i = 0; i < count; i++) {
      int home = posts.get(i);
      int node = homes.get(home).node();
      vehicles.add(
          new Vehicle(
              spec(kind, vehicles.size(), i, first + home), node, roads.between(node, node)));
    }
  }

  /** The home of each vehicle: one each, then where most people are served per vehicle. */
  private List<Integer> posts(BaseKind kind, int homes, int count) {
    long[] people = new long[homes];
    for (Compound compound : town.compounds()) {
      people[nearest(places.getOrDefault(kind, List.of()), compound.gates().get(0))] +=
          compound.people();
    }
    int[] vehicles = new int[homes];
    List<Integer> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int neediest = i < homes ? i : neediest(people, vehicles);
      vehicles[neediest]++;
      posts.add(neediest);
    }
    return posts;
  }

  private static int neediest(long[] people, int[] vehicles) {
    int neediest = 0;
    for (int home = 1; home < people.length; home++) {
      // people / (vehicles + 1), compared without fractions
      if (people[home] * (vehicles[neediest] + 1) > people[neediest] * (vehicles[home] + 1)) {
        neediest = home;
      }
    }
    return neediest;
  }

  private Vehicle.Spec spec(BaseKind kind, int index, int number, int base) {
    DeliveryConfig deliveries = config.deliveries();
    DayTimes times = config.times();
    boolean meal = kind == BaseKind.MEAL_POINT;
    String letter =
        switch (kind) {
          case DEPOT -> "V";
          case HOSPITAL -> "H";
          case MEAL_POINT -> "M";
        };
    String id = letter + "%02d".formatted(number + 1);
    NeedType need =
        switch (kind) {
          case DEPOT -> NeedType.PARCEL;
          case HOSPITAL -> NeedType.MEDICINE;
          case MEAL_POINT -> NeedType.MEAL;
        };
    int load =
        deliveries.demands().stream()
            .filter(demand -> demand.need() == need)
            .mapToInt(DeliveryConfig.Demand::load)
            .max()
            .orElse(30);
    return new Vehicle.Spec(
        index,
        id,
        carrier(kind),
        devices.mobile(Devices.COURIER_APP, "courier-" + id),
        base,
        load,
        meal ? deliveries.tricycleMetresPerSecond() : deliveries.vanMetresPerSecond(),
        meal
            ? times.at(10, 12) + DayTimes.MINUTE * number
            : times.at(6, 40) + 2 * DayTimes.MINUTE * number,
        times.at(20, 0));
  }

  private static String carrier(BaseKind kind) {
    return switch (kind) {
      case DEPOT -> "town-logistics";
      case HOSPITAL -> "medicine-team";
      case MEAL_POINT -> "meal-team";
    };
  }
}
