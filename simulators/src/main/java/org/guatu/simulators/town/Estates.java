package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Builds all compounds, with an exact number of buildings between them. */
final class Estates {
  static final int BUILDINGS = 1474;

  private static final int GARDEN_FROM_LOTS = 11;
  private static final double TERRACES_METRES2 = 34_000;
  private static final double MERGED_METRES = 74;

  private final Ground ground;
  private final UniformRandomProvider random;

  private Estates(Ground ground, UniformRandomProvider random) {
    this.ground = ground;
    this.random = random;
  }

  /** One estate for each block of homes, in their order. */
  static List<Estate> of(Ground ground, List<Block> homes, UniformRandomProvider random) {
    return new Estates(ground, random).build(homes);
  }

  private List<Estate> build(List<Block> homes) {
    List<Estate> bare = new ArrayList<>(homes.stream().map(this::bare).toList());
    // Shorter buildings until there are enough, then longer ones here and there until it is exact.
    for (double factor = 1.25; ; factor -= 0.03) {
      if (factor < 0.5) {
        crowd(bare);
        factor = 1.0;
      }
      List<Estate> filled = new ArrayList<>();
      for (Estate estate : bare) {
        filled.add(withGarden(filled(estate, factor)));
      }
      int surplus = count(filled) - BUILDINGS;
      if (surplus >= 0) {
        return merged(filled, surplus);
      }
    }
  }

  /** Where the plots are too few or too odd: a tenth of the estates get smaller buildings. */
  private void crowd(List<Estate> bare) {
    for (int i = random.nextInt(10); i < bare.size(); i += 10) {
      Estate estate = bare.get(i);
      BuildingType smaller =
          estate.type() == BuildingType.SLAB ? BuildingType.TERRACE : BuildingType.SLAB;
      bare.set(i, estate.with(smaller));
    }
  }

  private static int count(List<Estate> estates) {
    return estates.stream().mapToInt(estate -> estate.lots().size()).sum();
  }

  private Estate bare(Block block) {
    Coordinate middle = block.middle();
    double angle = ground.field().heading(middle.x, middle.y, 0);
    return new Estate(
        block.neighbourhood(),
        block.land(),
        type(block),
        Tilt.of(middle, angle),
        List.of(),
        List.of());
  }

  /** Terraces in the old town by the middle bridge, towers by the river and on small plots. */
  private BuildingType type(Block block) {
    Coordinate middle = block.middle();
    double oldTown = middle.distance(new Coordinate(ground.river().at(-40).x - 330, 60));
    double river = ground.river().nearest(middle.x, middle.y).metres();
    double luck = random.nextDouble();
    boolean small = block.land().getArea() < TERRACES_METRES2;
    if (small && luck < (oldTown < 380 ? 0.75 : 0.03)) {
      return BuildingType.TERRACE;
    }
    if (luck < (river < 260 ? 0.42 : 0.13)) {
      return BuildingType.TOWER;
    }
    return luck < 0.68 ? BuildingType.SLAB : BuildingType.MID_RISE;
  }

  private static Estate filled(Estate estate, double factor) {
    RowSpec spec = RowSpec.of(estate.type()).scaled(factor);
    List<Lot> lots = RowLayout.lots(estate.outline(), estate.tilt(), spec);
    if (lots.size() < 2) {
      // A plot too narrow for its type is built up with small houses.
      RowSpec small = RowSpec.of(BuildingType.TERRACE);
      lots = RowLayout.lots(estate.outline(), estate.tilt(), small);
      return estate.with(BuildingType.TERRACE).with(lots, List.of());
    }
    return estate.with(lots, List.of());
  }

  /** Leaves out the lot nearest to the middle of a large compound. */
  private Estate withGarden(Estate estate) {
    if (estate.lots().size() < GARDEN_FROM_LOTS) {
      return estate;
    }
    List<Lot> lots = new ArrayList<>(estate.lots());
    Coordinate middle = estate.outline().getCentroid().getCoordinate();
    double depth = RowSpec.of(estate.type()).depth();
    Lot central =
        lots.stream()
            .min(
                Comparator.comparingDouble(
                    lot -> estate.tilt().place(lot.middle(), lot.v() + depth / 2).distance(middle)))
            .orElseThrow();
    lots.remove(central);
    return estate.with(lots, List.of(garden(estate, central)));
  }

  private Polygon garden(Estate estate, Lot lot) {
    GeometryFactory factory = ground.factory();
    double depth = RowSpec.of(estate.type()).depth();
    double aside = Math.min(6, (RowSpec.of(estate.type()).pitch() - depth) / 3);
    return (Polygon)
        estate
            .tilt()
            .rectangle(
                factory,
                lot.u0() + 4,
                lot.v() - aside + 4,
                lot.u1() - 4,
                lot.v() + depth + aside - 4)
            .buffer(4, 2);
  }

  /** Joins neighbours of a row into one building, somewhere else each time. */
  private List<Estate> merged(List<Estate> estates, int surplus) {
    List<Estate> merged = new ArrayList<>(estates);
    int left = surplus;
    for (int tries = 0; left > 0; tries++) {
      int which = random.nextInt(merged.size());
      Estate estate = merged.get(which);
      boolean hopeless = tries > 40 * surplus;
      int pair = estate.lots().size() > 6 ? pair(estate, hopeless) : -1;
      if (pair >= 0) {
        List<Lot> lots = new ArrayList<>(estate.lots());
        Lot west = lots.get(pair);
        Lot east = lots.remove(pair + 1);
        if (!hopeless) {
          lots.set(pair, new Lot(west.row(), west.u0(), east.u1(), west.v()));
        }
        merged.set(which, estate.with(lots, estate.greens()));
        left--;
      }
    }
    return merged;
  }

  /** A lot that can be joined with the next one, or any at all where joining cannot do. */
  private int pair(Estate estate, boolean hopeless) {
    List<Lot> lots = estate.lots();
    int from = random.nextInt(lots.size() - 1);
    if (hopeless) {
      return from;
    }
    boolean rows = estate.type() == BuildingType.SLAB || estate.type() == BuildingType.TERRACE;
    Lot west = lots.get(from);
    Lot east = lots.get(from + 1);
    double between = east.u0() - west.u1();
    boolean joins =
        rows
            && west.row() == east.row()
            && between >= 0
            && between < 9.9
            && east.u1() - west.u0() < MERGED_METRES;
    return joins ? from : -1;
  }
}
