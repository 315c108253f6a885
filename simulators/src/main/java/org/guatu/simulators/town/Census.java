package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.random.RandomStreams;

/** How many people live in each building: by floor area and kind, to about a given total. */
final class Census {
  private static final double PEOPLE = 110_000;
  private static final double PEOPLE_PER_HOUSEHOLD = 2.62;

  private Census() {}

  /** A building's people. */
  record Count(int people, int households, int elderly, int floors) {}

  /**
   * Counts in the order of the estates and their lots.
   *
   * @param footprints area of each building, square metres
   */
  static List<List<Count>> of(
      List<Estate> estates, List<List<Double>> footprints, RandomStreams randomStreams) {
    UniformRandomProvider random = randomStreams.stream("town", "census");
    List<List<double[]>> drafts = new ArrayList<>();
    double room = 0;
    for (int i = 0; i < estates.size(); i++) {
      BuildingType type = estates.get(i).type();
      int usualFloors = type.floors() + (type == BuildingType.TOWER ? random.nextInt(9) - 2 : 0);
      List<double[]> draft = new ArrayList<>();
      for (double area : footprints.get(i)) {
        int floors = Math.max(2, usualFloors - (random.nextDouble() < 0.15 ? 1 : 0));
        double share = area * floors / type.floorMetresPerPerson();
        share *= 0.88 + 0.24 * random.nextDouble();
        room += share;
        draft.add(new double[] {share, floors, 0.8 + 0.4 * random.nextDouble()});
      }
      drafts.add(draft);
    }
    return counts(estates, drafts, PEOPLE / room);
  }

  private static List<List<Count>> counts(
      List<Estate> estates, List<List<double[]>> drafts, double scale) {
    List<List<Count>> counts = new ArrayList<>();
    for (int i = 0; i < estates.size(); i++) {
      double elderly = estates.get(i).type().elderlyShare();
      counts.add(drafts.get(i).stream().map(draft -> count(draft, scale, elderly)).toList());
    }
    return counts;
  }

  private static Count count(double[] draft, double scale, double elderlyShare) {
    int people = (int) Math.max(4, Math.rint(draft[0] * scale));
    int households = (int) Math.max(1, Math.rint(people / PEOPLE_PER_HOUSEHOLD));
    int elderly = (int) Math.rint(people * elderlyShare * draft[2]);
    return new Count(people, households, elderly, (int) draft[1]);
  }
}
