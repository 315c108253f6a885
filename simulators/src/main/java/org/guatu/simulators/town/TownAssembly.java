package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.LocalName;
import org.guatu.simulators.random.RandomStreams;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Puts the parts together: gives codes, names, people and doors to what was laid out. */
final class TownAssembly {
  /** Nowhere in particular; see {@link Names}. */
  private static final Plane PLANE = new Plane(121.4, 31.2);

  private static final String CODE = "990101001";
  private static final int DEPOTS = 3;
  private static final int MEAL_POINTS = 5;
  private static final int[] WORKERS = {238, 205, 176, 154, 127, 91, 9};

  private final long seed;
  private final RandomStreams randomStreams;
  private final Ground ground;
  private final List<Block> blocks;
  private final List<Estate> estates;
  private final List<List<Coordinate>> doors = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final StreetGraph streets;
  private final List<Scenery.NamedStreet> namedStreets;
  private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Building> buildings = new ArrayList<>();
  private final List<Worksite> worksites = new ArrayList<>();
  private final List<Place> hospitals = new ArrayList<>();
  private final List<Place> depots = new ArrayList<>();

  TownAssembly(long seed) {
    this.seed = seed;
    randomStreams = new RandomStreams(seed);
    ground = new Ground(randomStreams);
    blocks = BlockUses.of(ground, randomStreams.stream("town", "uses"));
    List<Block> homes = blocks.stream().filter(block -> block.use() == BlockUse.HOMES).toList();
    estates = Estates.of(ground, homes, randomStreams.stream("town", "estates"));
    namedStreets = NamedStreets.of(ground.factory(), ground.streets());
    placeDoors();
    streets =
        new StreetGraphBuilder(ground.factory(), PLANE, namedStreets)
            .build(doors.stream().flatMap(List::stream).toList());
  }

  Town town() {
    nameNeighbourhoods();
    giveCodes();
    settle();
    placeTheRest();
    List<SamplingPoint> points =
        new PointPlanner(PLANE, streets, compounds).plan(buildings, worksites);
    return new Town(
        seed,
        PLANE,
        CODE,
        Names.SUBDISTRICT,
        ground.outline(),
        List.copyOf(neighbourhoods),
        List.copyOf(compounds),
        List.copyOf(buildings),
        List.copyOf(worksites),
        streets,
        points,
        List.copyOf(hospitals),
        mealPoints(),
        List.copyOf(depots),
        new SceneryPainter(ground).paint(blocks, estates, neighbourhoods, namedStreets));
  }

  private void placeDoors() {
    UniformRandomProvider random = randomStreams.stream("town", "gates");
    int home = 0;
    for (Block block : blocks) {
      doors.add(
          block.use() == BlockUse.HOMES
              ? Gates.of(estates.get(home++), random)
              : Gates.on(block.land(), 1, random));
    }
  }

  private void nameNeighbourhoods() {
    for (int i = 0; i < ground.neighbourhoods().size(); i++) {
      Polygon outline = ground.neighbourhoods().get(i).polygon(ground.factory());
      neighbourhoods.add(
          new Neighbourhood(CODE + "%03d".formatted(i + 1), Names.neighbourhood(i), outline));
    }
  }

  /** Local digits for compounds and worksites; other blocks are known by their neighbourhood. */
  private void giveCodes() {
    Map<Integer, Integer> last = new HashMap<>();
    for (Block block : blocks) {
      String code = neighbourhoods.get(block.neighbourhood()).code();
      boolean own = block.use() == BlockUse.HOMES || block.use() == BlockUse.WORKSITE;
      codes.add(
          own ? code + "%03d".formatted(last.merge(block.neighbourhood(), 1, Integer::sum)) : code);
    }
  }

  private void settle() {
    List<List<Polygon>> footprints = estates.stream().map(this::footprints).toList();
    List<List<Double>> areas =
        footprints.stream().map(list -> list.stream().map(Polygon::getArea).toList()).toList();
    List<List<Census.Count>> census = Census.of(estates, areas, randomStreams);
    Map<Integer, Map<BuildingType, Integer>> ordinals = new HashMap<>();
    int home = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).use() == BlockUse.HOMES) {
        BuildingType type = estates.get(home).type();
        int ordinal =
            ordinals
                    .computeIfAbsent(
                        blocks.get(i).neighbourhood(), unseen -> new EnumMap<>(BuildingType.class))
                    .merge(type, 1, Integer::sum)
                - 1;
        LocalName name =
            Names.compound(
                neighbourhoods.get(blocks.get(i).neighbourhood()).name(), type, ordinal, home);
        addCompound(i, type, name, footprints.get(home), census.get(home));
        home++;
      }
    }
  }

  private List<Polygon> footprints(Estate estate) {
    List<Polygon> footprints = new ArrayList<>();
    for (Lot lot : estate.lots()) {
      int variant = estate.neighbourhood() + lot.row() + (int) Math.abs(lot.u0());
      footprints.add(Footprint.of(ground.factory(), estate.tilt(), lot, estate.type(), variant));
    }
    return footprints;
  }

  private void addCompound(
      int block,
      BuildingType type,
      LocalName name,
      List<Polygon> footprints,
      List<Census.Count> census) {
    String code = codes.get(block);
    List<String> homes = new ArrayList<>();
    for (int i = 0; i < footprints.size(); i++) {
      Building building = building(code, i + 1, footprints.get(i), census.get(i));
      buildings.add(building);
      homes.add(building.code());
    }
    List<Place> gates = new ArrayList<>();
    for (Coordinate door : doors.get(block)) {
      int number = gates.size() + 1;
      String id = "G" + code.substring(CODE.length()) + "-" + number;
      gates.add(place(id, PlaceKind.GATE, Names.gate(name, number), code, door, door));
    }
    compounds.add(
        new Compound(
            code,
            code.substring(0, 12),
            name,
            type,
            blocks.get(block).land(),
            List.copyOf(gates),
            List.copyOf(homes),
            census.stream().mapToInt(Census.Count::people).sum(),
            census.stream().mapToInt(Census.Count::households).sum()));
  }

  private static Building building(
      String compound, int number, Polygon footprint, Census.Count count) {
    Point middle = footprint.getCentroid();
    return new Building(
        compound + "%03d".formatted(number),
        compound,
        Names.building(number),
        footprint,
        SixDecimals.round(PLANE.lon(middle.getX())),
        SixDecimals.round(PLANE.lat(middle.getY())),
        count.people(),
        count.households(),
        count.elderly(),
        count.floors());
  }

  private Place place(
      String id, PlaceKind kind, LocalName name, String area, Coordinate at, Coordinate door) {
    return new Place(
        id,
        kind,
        name,
        area,
        SixDecimals.round(PLANE.lon(at.x)),
        SixDecimals.round(PLANE.lat(at.y)),
        streets.nearestNodeTo(door.x, door.y));
  }

  private void placeTheRest() {
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i).use()) {
        case WORKSITE -> addWorksite(i);
        case HOSPITAL -> {
          int number = hospitals.size();
          LocalName name = Names.hospital(number);
          hospitals.add(inside(i, "H" + (number + 1), PlaceKind.HOSPITAL, name));
        }
        case SHOPS -> {
          int number = depots.size();
          if (number < DEPOTS) {
            LocalName name = Names.depot(number);
            depots.add(inside(i, "D" + (number + 1), PlaceKind.DEPOT, name));
          }
        }
        case HOMES, PARK, SCHOOL -> {}
      }
    }
  }

  private Place inside(int block, String id, PlaceKind kind, LocalName name) {
    Coordinate at = LabelPoint.in(blocks.get(block).land());
    return place(id, kind, name, codes.get(block), at, doors.get(block).get(0));
  }

  private void addWorksite(int block) {
    int number = worksites.size() + 1;
    LocalName home = neighbourhoods.get(blocks.get(block).neighbourhood()).name();
    Place place = inside(block, "W" + number, PlaceKind.WORKSITE, Names.worksite(home, number));
    worksites.add(new Worksite(place, blocks.get(block).land(), WORKERS[number - 1]));
  }

  /** Beside the main gates of compounds far from each other, where most of the old live. */
  private List<Place> mealPoints() {
    List<Place> meals = new ArrayList<>();
    for (int i = 0; i < MEAL_POINTS; i++) {
      Compound best = compounds.get(0);
      double most = Double.NEGATIVE_INFINITY;
      for (Compound compound : compounds) {
        Coordinate middle = compound.outline().getCentroid().getCoordinate();
        double apart =
            meals.stream()
                .mapToDouble(
                    meal ->
                        middle.distance(new Coordinate(PLANE.x(meal.lon()), PLANE.y(meal.lat()))))
                .min()
                .orElse(900);
        double merit = Math.min(900, apart) + 0.1 * elderly(compound);
        if (merit > most) {
          most = merit;
          best = compound;
        }
      }
      meals.add(mealPoint(i + 1, best));
    }
    return List.copyOf(meals);
  }

  private int elderly(Compound compound) {
    return buildings.stream()
        .filter(building -> building.compound().equals(compound.code()))
        .mapToInt(Building::elderly)
        .sum();
  }

  private Place mealPoint(int number, Compound compound) {
    Place gate = compound.gates().get(0);
    Coordinate door = new Coordinate(PLANE.x(gate.lon()), PLANE.y(gate.lat()));
    Coordinate middle = compound.outline().getCentroid().getCoordinate();
    double inwards = 9 / door.distance(middle);
    Coordinate at =
        new Coordinate(
            door.x + inwards * (middle.x - door.x), door.y + inwards * (middle.y - door.y));
    LocalName home =
        neighbourhoods.stream()
            .filter(neighbourhood -> neighbourhood.code().equals(compound.neighbourhood()))
            .findFirst()
            .orElseThrow()
            .name();
    return place("M" + number, PlaceKind.MEAL, Names.mealPoint(home), compound.code(), at, door);
  }
}
