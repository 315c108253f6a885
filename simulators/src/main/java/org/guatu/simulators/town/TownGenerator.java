package org.guatu.simulators.town;

/**
 * Makes fictional sub-districts, schematic 示意 and calibrated to a real one's numbers: 34
 * neighbourhoods, 100 compounds, 1,474 buildings, about 110,000 people, 60 sampling points with 180
 * lanes, 6 hospitals, 5 meal points, 7 worksites.
 *
 * <p>Streets are streamlines of a smooth field that follows a river: some cross the whole town, the
 * others split the land between them again and again. What lies between the larger ones is a
 * neighbourhood, what lies between lanes is a compound, a park or the like.
 */
public final class TownGenerator {
  private TownGenerator() {}

  /** The town of a seed: equal seeds, equal towns. */
  public static Town generate(long seed) {
    return new TownAssembly(seed).town();
  }
}
