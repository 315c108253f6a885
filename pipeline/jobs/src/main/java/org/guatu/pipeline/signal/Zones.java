package org.guatu.pipeline.signal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster can be: each area with its nearest neighbours, one more at a time, as long as
 * they have no more than half of all people (Kulldorff's limit: a cluster of more is a dearth
 * elsewhere). An area that alone has more is a zone nevertheless. Areas are numbered by their
 * codes, so the order in which they are named does not matter.
 */
public final class Zones {
  private final List<ScanArea> areas;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] members;

  private Zones(List<ScanArea> areas, int[][] nearestFirst) {
    this.areas = areas;
    for (int area = 0; area < areas.size(); area++) {
      if (numbers.put(areas.get(area).code(), area) != null) {
        throw new IllegalArgumentException("area " + areas.get(area).code() + " is named twice");
      }
    }
    members = nearestFirst;
    long people = areas.stream().mapToLong(ScanArea::people).sum();
    for (int centre = 0; centre < members.length; centre++) {
      members[centre] = withinHalf(members[centre], people);
    }
  }

  /** Neighbours by distance. */
  public static Zones byDistance(Collection<ScanArea> areas) {
    List<ScanArea> sorted = sorted(areas);
    int[][] nearestFirst = new int[sorted.size()][];
    for (int centre = 0; centre < nearestFirst.length; centre++) {
      double[] distances = distances(sorted, centre);
      nearestFirst[centre] = order(IntStream.range(0, sorted.size()), byDouble(distances), centre);
    }
    return new Zones(sorted, nearestFirst);
  }

  /**
   * Neighbours by how many borders lie between, and of those the nearer first. What cannot be
   * reached over borders is in no common zone.
   *
   * @param borders codes of the areas each area borders on; one that is not among the areas is
   *     passed over
   */
  public static Zones byAdjacency(
      Collection<ScanArea> areas, Map<String, ? extends Set<String>> borders) {
    List<ScanArea> sorted = sorted(areas);
    int[][] nearestFirst = new int[sorted.size()][];
    for (int centre = 0; centre < nearestFirst.length; centre++) {
      double[] distances = distances(sorted, centre);
      int[] steps = steps(sorted, borders, centre);
      nearestFirst[centre] =
          order(
              IntStream.range(0, sorted.size()).filter(area -> steps[area] >= 0),
              Comparator.<Integer>comparingInt(area -> steps[area])
                  .thenComparing(byDouble(distances)),
              centre);
    }
    return new Zones(sorted, nearestFirst);
  }

  private static List<ScanArea> sorted(Collection<ScanArea> areas) {
    return areas.stream().sorted(Comparator.comparing(ScanArea::code)).toList();
  }

  private static Comparator<Integer> byDouble(double[] distances) {
    return Comparator.comparingDouble(area -> distances[area]);
  }

  /** The centre first, even before others at its very place. */
  private static int[] order(IntStream areas, Comparator<Integer> nearer, int centre) {
    return areas
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(area -> area == centre ? 0 : 1)
                .thenComparing(nearer)
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Squared, in degrees of latitude; the Earth is flat over a district. */
  private static double[] distances(List<ScanArea> areas, int centre) {
    ScanArea from = areas.get(centre);
    double shrink = StrictMath.cos(StrictMath.toRadians(from.lat()));
    return areas.stream()
        .mapToDouble(
            to -> {
              double east = (to.lon() - from.lon()) * shrink;
              double north = to.lat() - from.lat();
              return east * east + north * north;
            })
        .toArray();
  }

  private static int[] steps(
      List<ScanArea> areas, Map<String, ? extends Set<String>> borders, int centre) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int area = 0; area < areas.size(); area++) {
      numbers.put(areas.get(area).code(), area);
    }
    int[] steps = new int[areas.size()];
    Arrays.fill(steps, -1);
    steps[centre] = 0;
    Queue<Integer> reached = new ArrayDeque<>(List.of(centre));
    for (Integer at = reached.poll(); at != null; at = reached.poll()) {
      Set<String> next = borders.get(areas.get(at).code());
      for (String code : next == null ? Set.<String>of() : next) {
        Integer area = numbers.get(code);
        if (area != null && steps[area] < 0) {
          steps[area] = steps[at] + 1;
          reached.add(area);
        }
      }
    }
    return steps;
  }

  private int[] withinHalf(int[] nearestFirst, long people) {
    long sum = 0;
    int size = 0;
    while (size < nearestFirst.length) {
      sum += areas.get(nearestFirst[size]).people();
      // Where nobody is registered, half of the areas.
      boolean over = people > 0 ? sum * 2 > people : (size + 1) * 2 > nearestFirst.length;
      if (over && size > 0) {
        break;
      }
      size++;
    }
    return Arrays.copyOf(nearestFirst, size);
  }

  /** Number of areas. */
  public int size() {
    return areas.size();
  }

  /** By code. */
  public List<ScanArea> areas() {
    return areas;
  }

  /** Place of an area in {@link #areas()}; null if it is none of them. */
  public @Nullable Integer numberOf(String code) {
    return numbers.get(code);
  }

  /** How many cylinders there are over so many bins, each centre, size and length counting. */
  public int cylinders(int bins) {
    return Arrays.stream(members).mapToInt(zone -> zone.length).sum() * bins;
  }

  /** The largest zone around a centre, itself first; its smaller ones are the beginnings of it. */
  int[] around(int centre) {
    return members[centre];
  }
}
