package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.metric.Window;

/**
 * An item ran out in an area, and an hour before it was foretold when it would.
 *
 * @param last event of the minute
 * @param error between the hour and what was foretold, in milliseconds
 */
record RunOut(OperationsEvent last, long error) {
  private static final long MINUTE = Window.MINUTE_MILLIS;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** All of them, given the events of the item in all stores of the area, in order. */
  static List<RunOut> of(List<OperationsEvent> events) {
    Map<String, List<OperationsEvent>> byStore = new TreeMap<>();
    events.forEach(
        event -> byStore.computeIfAbsent("" + event.group(), s -> new ArrayList<>()).add(event));
    Collection<OperationsState> stores =
        byStore.values().stream().map(OperationsState::new).toList();
    Map<Long, OperationsEvent> lastOfMinute = new TreeMap<>();
    events.forEach(event -> lastOfMinute.put(Window.minuteOf(event.eventTimeMillis()), event));
    List<RunOut> runOuts = new ArrayList<>();
    lastOfMinute.forEach(
        (minute, last) -> {
          long end = minute + MINUTE;
          long then = end - HOUR;
          if (stock(stores, minute) > 0
              && stock(stores, end) <= 0
              && stock(stores, then) > 0
              && used(stores, then, DAY) > 0) {
            runOuts.add(new RunOut(last, Math.abs(foretold(stores, then) - HOUR)));
          }
        });
    return runOuts;
  }

  private static long foretold(Collection<OperationsState> stores, long at) {
    long inHour = used(stores, at, HOUR);
    long inDay = used(stores, at, DAY);
    long left = stock(stores, at);
    return Math.min(DAY, inHour * 24 >= inDay ? left * HOUR / inHour : left * DAY / inDay);
  }

  private static long stock(Collection<OperationsState> stores, long at) {
    return stores.stream().mapToLong(store -> store.stock(at)).sum();
  }

  private static long used(Collection<OperationsState> stores, long at, long span) {
    return stores.stream()
        .flatMap(
            store ->
                store.events().stream()
                    .filter(e -> e.eventTimeMillis() < at && e.eventTimeMillis() >= at - span)
                    .map(store::used))
        .mapToLong(Long::longValue)
        .sum();
  }
}
