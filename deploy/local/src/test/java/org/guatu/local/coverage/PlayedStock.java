package org.guatu.local.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.contract.event.OperationsEvent;

/**
 * The stock of one item.
 *
 * @param events in order, none that is not known yet
 */
record PlayedStock(List<OperationsEvent> events) {
  private static final long HOUR = 60 * PlayedStream.MINUTE;

  double value(String figure, long minuteMillis) {
    if (figure.equals("stockOutErrorMinutes")) {
      return error();
    }
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

  /** The mean over the times it ran out somewhere, each beside what was foretold an hour before. */
  private double error() {
    Map<String, List<OperationsEvent>> byArea =
        events.stream().collect(Collectors.groupingBy(OperationsEvent::area));
    long error = 0;
    long times = 0;
    for (List<OperationsEvent> there : byArea.values()) {
      PlayedStock item = new PlayedStock(there);
      for (long minute : item.minutes()) {
        double foretold = item.until(minute - HOUR).value("stockOutMinutes", minute - HOUR);
        boolean out = item.until(minute - PlayedStream.MINUTE).left() > 0;
        if (out && item.until(minute).left() <= 0 && foretold > 0) {
          error += Math.abs((long) (Math.min(foretold, 1440) * PlayedStream.MINUTE) - HOUR);
          times++;
        }
      }
    }
    return PlayedStream.ratio(error, times * PlayedStream.MINUTE);
  }

  private Set<Long> minutes() {
    return events.stream()
        .map(event -> PlayedStream.minute(event.occurredAtMillis()))
        .collect(Collectors.toSet());
  }

  private double left() {
    return value("stock", 0);
  }

  /** As it was at the end of a minute. */
  private PlayedStock until(long minuteMillis) {
    return new PlayedStock(
        events.stream()
            .filter(event -> event.occurredAtMillis() < minuteMillis + PlayedStream.MINUTE)
            .toList());
  }
}
