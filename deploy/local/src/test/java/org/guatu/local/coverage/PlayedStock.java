package org.guatu.local.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.OperationsEvent;

/**
 * The stock of one item.
 *
 * @param events in order, none that is not known yet
 */
record PlayedStock(List<OperationsEvent> events) {
  double value(String figure, long minuteMillis) {
    Map<String, Long> stock = new HashMap<>();
    long in = 0;
    long used = 0;
    long usedInHour = 0;
    for (OperationsEvent event : events) {
      String store = event.area() + " " + event.group();
      Long before = stock.get(store);
      long gone;
      if (event.type().wire().equals("stockSet")) {
        gone = before == null ? 0 : Math.max(0, before - event.quantity());
        stock.put(store, event.quantity());
      } else {
        gone = Math.max(0, -event.quantity());
        in += Math.max(0, event.quantity());
        stock.put(store, (before == null ? 0 : before) + event.quantity());
      }
      used += gone;
      long minute = PlayedStream.minute(event.occurredAtMillis());
      usedInHour += minute > minuteMillis - 60 * PlayedStream.MINUTE ? gone : 0;
    }
    long left = stock.values().stream().mapToLong(Long::longValue).sum();
    return switch (figure) {
      case "stock" -> left;
      case "stockIn" -> in;
      case "stockUsed" -> used;
      // Nothing that was played is older than a day.
      default ->
          24 * usedInHour >= used
              ? PlayedStream.ratio(Math.max(0, left) * 60, usedInHour)
              : PlayedStream.ratio(Math.max(0, left) * 1440, used);
    };
  }
}
