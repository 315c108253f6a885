package org.guatu.simulators.compound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** When which lane of a point is staffed by plan: steps of the plan, less an hourly break each. */
public final class LaneRoster {
  private static final long HOUR = 3_600_000;
  private static final long HORIZON = 16 * HOUR;

  private final CompoundConfig config;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * A lane begins or stops.
   *
   * @param atMillis when, since the opening
   * @param lane its number
   * @param staffed whether it begins
   */
  record Turn(long atMillis, int lane, boolean staffed) {}

  public LaneRoster(CompoundConfig config) {
    this.config = config;
    for (int lane = 0; lane < config.course().mostLanes(); lane++) {
      boolean before = false;
      for (long at : instants(lane)) {
        boolean now = staffed(lane, at);
        if (now != before) {
          turns.add(new Turn(at, lane, now));
        }
        before = now;
      }
    }
    turns.sort(Comparator.comparingLong(Turn::atMillis).thenComparingInt(Turn::lane));
  }

  List<Turn> turns() {
    return turns;
  }

  /** Lanes open by plan from each instant on at which that changes. */
  public List<LaneStep> openLanes() {
    List<LaneStep> steps = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < turns.size(); i++) {
      open += turns.get(i).staffed() ? 1 : -1;
      if (i + 1 == turns.size() || turns.get(i + 1).atMillis() != turns.get(i).atMillis()) {
        steps.add(new LaneStep(turns.get(i).atMillis(), open));
      }
    }
    return steps;
  }

  private Iterable<Long> instants(int lane) {
    TreeSet<Long> instants = new TreeSet<>();
    config.course().lanes().forEach(step -> instants.add(step.atMillis()));
    for (long at = firstBreak(lane); at < HORIZON; at += HOUR) {
      instants.add(at);
      instants.add(at + config.service().breakMillis());
    }
    return instants;
  }

  private boolean staffed(int lane, long at) {
    int wanted = 0;
    for (LaneStep step : config.course().lanes()) {
      wanted = step.atMillis() <= at ? step.lanes() : wanted;
    }
    long since = at - firstBreak(lane);
    boolean pausing =
        wanted > 1 && since >= 0 && since % HOUR < config.service().breakMillis() && at < HORIZON;
    return lane < wanted && !pausing;
  }

  /** Breaks are staggered over the hour. */
  private long firstBreak(int lane) {
    return HOUR / 2 + HOUR * lane / config.course().mostLanes();
  }
}
