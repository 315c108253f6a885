package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A few neighbourhoods of a town as a town of their own: its streets, map and code stay, and of
 * what lies elsewhere the depot, the meal point and the two hospitals nearest by.
 */
public final class TownPart {
  private static final int HOSPITALS = 2;

  private final Town town;
  private final List<Neighbourhood> kept;

  private TownPart(Town town, List<Neighbourhood> kept) {
    this.town = town;
    this.kept = kept;
  }

  /**
   * The run of neighbourhoods with the fewest people that has a worksite served from within.
   *
   * @param neighbourhoods how many
   * @throws IllegalArgumentException if the town has no such run
   */
  public static Town of(Town town, int neighbourhoods) {
    List<Town> runs = new ArrayList<>();
    for (int i = 0; i + neighbourhoods <= town.neighbourhoods().size(); i++) {
      Town run = new TownPart(town, town.neighbourhoods().subList(i, i + neighbourhoods)).cutOut();
      if (!run.worksites().isEmpty()) {
        runs.add(run);
      }
    }
    return runs.stream()
        .min(Comparator.comparingInt(Town::people))
        .orElseThrow(() -> new IllegalArgumentException("no such run in town " + town.seed()));
  }

  private Town cutOut() {
    List<Compound> compounds =
        town.compounds().stream().filter(compound -> within(compound.code())).toList();
    List<SamplingPoint> points = points();
    List<Worksite> worksites =
        town.worksites().stream()
            .filter(
                site ->
                    points.stream()
                        .anyMatch(point -> point.worksites().contains(site.place().area())))
            .toList();
    Place gate = compounds.get(0).gates().get(0);
    return new Town(
        town.seed(),
        town.plane(),
        town.code(),
        town.name(),
        town.outline(),
        List.copyOf(kept),
        compounds,
        town.buildings().stream().filter(building -> within(building.code())).toList(),
        worksites,
        town.streets(),
        points,
        nearest(town.hospitals(), gate, HOSPITALS),
        nearest(town.mealPoints(), gate, 1),
        nearest(town.depots(), gate, 1),
        town.scenery());
  }

  private boolean within(String code) {
    return kept.stream().anyMatch(neighbourhood -> code.startsWith(neighbourhood.code()));
  }

  private List<SamplingPoint> points() {
    List<SamplingPoint> points = new ArrayList<>();
    for (SamplingPoint point : town.points()) {
      if (point.buildings().stream().allMatch(this::within)) {
        points.add(ofWithin(point));
      }
    }
    return List.copyOf(points);
  }

  /** The point without the worksites elsewhere that it serves. */
  private SamplingPoint ofWithin(SamplingPoint point) {
    int elsewhere = 0;
    for (Worksite site : town.worksites()) {
      String code = site.place().area();
      if (point.worksites().contains(code) && !within(code)) {
        elsewhere += site.workers();
      }
    }
    return new SamplingPoint(
        point.id(),
        point.name(),
        point.area(),
        point.lon(),
        point.lat(),
        point.node(),
        point.lanes(),
        point.buildings(),
        point.worksites().stream().filter(this::within).toList(),
        point.people() - elsewhere);
  }

  private List<Place> nearest(List<Place> places, Place to, int most) {
    return places.stream()
        .sorted(Comparator.comparingDouble(place -> squareMetres(place, to)))
        .limit(most)
        .sorted(Comparator.comparing(Place::id))
        .toList();
  }

  private double squareMetres(Place one, Place other) {
    double x = town.plane().x(one.lon()) - town.plane().x(other.lon());
    double y = town.plane().y(one.lat()) - town.plane().y(other.lat());
    return x * x + y * y;
  }
}
