package org.guatu.dashboard.walls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The walls that have told of themselves and when. A wall that is closed or hidden by a person is
 * forgotten, unless it has a name: then somebody hung it up, and it is missed. One that only stops
 * telling is missed in any case. Not thread-safe; it reads no clock.
 */
public final class WallBook {
  /** A wall tells every 10 s. */
  public static final long SILENT_AFTER_MILLIS = 30_000;

  static final int MOST = 500;
  static final long FORGOTTEN_AFTER_MILLIS = 7 * 24 * 60 * 60_000L;

  /** Nobody named it: more likely a computer that was put to sleep than a wall. */
  static final long UNNAMED_FORGOTTEN_AFTER_MILLIS = 24 * 60 * 60_000L;

  /** How many there are. */
  public record Counts(int alive, int known) {}

  /** A wall, and how long ago it told so. */
  public record Seen(WallReport report, long ageMillis) {
    public boolean alive() {
      return !report.leaving() && ageMillis <= SILENT_AFTER_MILLIS;
    }

    /** What people call it, or else the beginning of its id. */
    String label() {
      String name = report.name();
      return name == null ? report.id().substring(0, 8) : name;
    }
  }

  private record Entry(WallReport report, long heardAtMillis) {}

  private final Map<String, Entry> walls = new HashMap<>();

  /**
   * Takes what a wall tells.
   *
   * @param nowMillis real time from any origin, never going back
   * @return false if there is no room for another one
   */
  public boolean heard(WallReport report, long nowMillis) {
    forget(nowMillis);
    if (report.leaving() && report.name() == null) {
      walls.remove(report.id());
      return true;
    }
    if (walls.size() >= MOST && !walls.containsKey(report.id()) && !makeRoom(nowMillis)) {
      return false;
    }
    walls.put(report.id(), new Entry(report, nowMillis));
    return true;
  }

  private void forget(long nowMillis) {
    walls
        .values()
        .removeIf(
            wall -> {
              boolean named = wall.report.name() != null;
              long limit = named ? FORGOTTEN_AFTER_MILLIS : UNNAMED_FORGOTTEN_AFTER_MILLIS;
              return nowMillis - wall.heardAtMillis > limit;
            });
  }

  /** The longest silent one goes; none that is alive. */
  private boolean makeRoom(long nowMillis) {
    String oldest = null;
    long heardAt = nowMillis - SILENT_AFTER_MILLIS;
    for (Map.Entry<String, Entry> wall : walls.entrySet()) {
      if (wall.getValue().heardAtMillis < heardAt) {
        oldest = wall.getKey();
        heardAt = wall.getValue().heardAtMillis;
      }
    }
    return oldest != null && walls.remove(oldest) != null;
  }

  /** All that are known, silent ones first, then by name. */
  public List<Seen> walls(long nowMillis) {
    forget(nowMillis);
    List<Seen> seen = new ArrayList<>(walls.size());
    for (Entry wall : walls.values()) {
      seen.add(new Seen(wall.report, nowMillis - wall.heardAtMillis));
    }
    seen.sort(
        Comparator.comparing(Seen::alive)
            .thenComparing(Seen::label)
            .thenComparing(wall -> wall.report().id()));
    return seen;
  }

  public Counts counts(long nowMillis) {
    List<Seen> seen = walls(nowMillis);
    return new Counts((int) seen.stream().filter(Seen::alive).count(), seen.size());
  }

  /** The silent ones in a sentence; null where there are none. */
  public @Nullable String silentInWords(long nowMillis) {
    List<String> silent =
        walls(nowMillis).stream().filter(wall -> !wall.alive()).map(Seen::label).toList();
    if (silent.isEmpty()) {
      return null;
    }
    String more = silent.size() > 5 ? " and " + (silent.size() - 5) + " more" : "";
    return "silent: " + String.join(", ", silent.subList(0, Math.min(5, silent.size()))) + more;
  }
}
