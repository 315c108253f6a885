package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.metric.Window;

/** The events of one area and post, item, routine or notice, by the person, task or recipient. */
final class OperationsLeaf {
  private static final long MINUTE = Window.MINUTE_MILLIS;

  private final Map<String, List<OperationsEvent>> entities = new TreeMap<>();
  private final List<RunOut> runOuts = new ArrayList<>();
  private final TreeSet<Long> present = new TreeSet<>();
  private long knownFrom = Long.MAX_VALUE;
  private long countedFrom = Long.MAX_VALUE;

  /**
   * @param knows whether the event is of a post, item, routine or notice, or an area's status
   */
  void add(String entity, OperationsEvent event, boolean knows) {
    entities.computeIfAbsent(entity, key -> new ArrayList<>()).add(event);
    long minute = Window.minuteOf(event.eventTimeMillis());
    present.add(minute);
    present.add(minute + MINUTE);
    if (knows) {
      knownFrom = Math.min(knownFrom, minute);
    }
    if (event.type() == OperationsEventType.STOCK_SET) {
      countedFrom = Math.min(countedFrom, minute);
    }
  }

  /** Something falls into the minute by rule: it has a cell. */
  void ruleAt(long millis) {
    present.add(Window.minuteOf(millis));
  }

  Collection<List<OperationsEvent>> entities() {
    return entities.values();
  }

  /** Those of an item. */
  List<RunOut> runOuts() {
    return runOuts;
  }

  SortedSet<Long> present() {
    return present;
  }

  boolean knows(long minute) {
    return knownFrom <= minute;
  }

  /** Whether the item was ever counted. */
  boolean counted(long minute) {
    return countedFrom <= minute;
  }
}
