package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.metric.Window;

/** The stock of an item in an area, its stores together, minute by minute. */
final class StockCourse {
  private static final long HOUR_MILLIS = StockOut.HOUR * Window.MINUTE_MILLIS;

  /** How far back is looked: a day before what was foretold an hour before, and a little more. */
  static final long REACH_MILLIS = StockOut.DAY * Window.MINUTE_MILLIS + 2 * HOUR_MILLIS;

  /** What there is at the end of each minute with an event. */
  private final NavigableMap<Long, Long> stock = new TreeMap<>();

  /** What was used in the minute. */
  private final NavigableMap<Long, Long> used = new TreeMap<>();

  private final Map<Long, OperationsEvent> last = new TreeMap<>();

  /**
   * The stock ran out, and it was foretold an hour before when it would.
   *
   * @param last event of the minute in which it did
   * @param errorMillis by how much that was wrong, not below 0
   */
  record RunOut(OperationsEvent last, long errorMillis) {}

  /**
   * @param events of the item in the area, in order
   */
  StockCourse(List<OperationsEvent> events) {
    Map<String, List<OperationsEvent>> stores = new LinkedHashMap<>();
    for (OperationsEvent event : events) {
      stores.computeIfAbsent(StockDecision.store(event), s -> new ArrayList<>()).add(event);
      last.put(OperationsLeaf.minute(event), event);
    }
    for (List<OperationsEvent> store : stores.values()) {
      StockDecision.steps(
          store,
          (event, quantity, amount) -> {
            if (quantity == OperationsQuantity.STOCK) {
              stock.merge(OperationsLeaf.minute(event), amount, Long::sum);
            } else if (quantity == OperationsQuantity.STOCK_USED) {
              used.merge(OperationsLeaf.minute(event), amount, Long::sum);
            }
          });
    }
    long level = 0;
    for (Map.Entry<Long, Long> minute : stock.entrySet()) {
      level += minute.getValue();
      minute.setValue(level);
    }
  }

  /** Each time it ran out, if that was foretold. */
  List<RunOut> runOuts() {
    List<RunOut> runOuts = new ArrayList<>();
    long before = 0;
    for (Map.Entry<Long, Long> minute : stock.entrySet()) {
      long now = minute.getValue();
      if (before > 0 && now <= 0) {
        StockOut foretold = at(minute.getKey() - HOUR_MILLIS);
        OperationsEvent event = last.get(minute.getKey());
        if (foretold.known() && event != null) {
          runOuts.add(new RunOut(event, Math.abs(foretold.millis() - HOUR_MILLIS)));
        }
      }
      before = now;
    }
    return runOuts;
  }

  /** What is foretold at the end of a minute: nothing, if there is nothing or nothing was used. */
  private StockOut at(long minuteMillis) {
    Map.Entry<Long, Long> there = stock.floorEntry(minuteMillis);
    return there == null || there.getValue() <= 0
        ? new StockOut(0, 0)
        : StockOut.of(
            there.getValue(), used(minuteMillis, StockOut.HOUR), used(minuteMillis, StockOut.DAY));
  }

  private long used(long minuteMillis, int minutes) {
    long from = minuteMillis - minutes * Window.MINUTE_MILLIS;
    long sum = 0;
    for (long amount : used.subMap(from, false, minuteMillis, true).values()) {
      sum += amount;
    }
    return sum;
  }
}
