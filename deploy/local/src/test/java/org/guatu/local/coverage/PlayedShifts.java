package org.guatu.local.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.contract.event.OperationsEvent;

/**
 * The shifts of some posts.
 *
 * @param events in order, none that is not known yet
 */
record PlayedShifts(List<OperationsEvent> events) {
  double value(String figure, long minuteMillis) {
    return switch (figure) {
      case "shiftNeeded" -> needed(minuteMillis);
      case "shiftNoShows" ->
          events.stream().filter(event -> event.type().wire().equals("shiftNoShow")).count();
      case "shiftFilled" -> there(minuteMillis).size();
      case "shiftShort", "postsNeeded", "postsManned" -> posts(figure, minuteMillis);
      case "mannedShare60m" ->
          PlayedStream.ratio(
              postMinutes("postsManned", minuteMillis), postMinutes("postsNeeded", minuteMillis));
      default ->
          there(minuteMillis).values().stream()
              .mapToDouble(
                  since ->
                      (minuteMillis - PlayedStream.minute(since)) / (double) PlayedStream.MINUTE)
              .max()
              .orElse(Double.NaN);
    };
  }

  /** Over the 60 minutes that end with one, each as it was then. */
  private long postMinutes(String figure, long minuteMillis) {
    long sum = 0;
    for (long minute = minuteMillis - 59 * PlayedStream.MINUTE;
        minute <= minuteMillis;
        minute += PlayedStream.MINUTE) {
      long end = minute + PlayedStream.MINUTE;
      List<OperationsEvent> then =
          events.stream().filter(event -> event.occurredAtMillis() < end).toList();
      sum += new PlayedShifts(then).posts(figure, minute);
    }
    return sum;
  }

  /** Each post of each area by itself. */
  private long posts(String figure, long minuteMillis) {
    Map<String, List<OperationsEvent>> posts =
        events.stream().collect(Collectors.groupingBy(of -> of.area() + " " + of.subject()));
    long sum = 0;
    for (List<OperationsEvent> of : posts.values()) {
      PlayedShifts post = new PlayedShifts(of);
      long needed = post.needed(minuteMillis);
      long there = post.there(minuteMillis).size();
      sum +=
          switch (figure) {
            case "shiftShort" -> Math.max(0, needed - there);
            case "postsNeeded" -> needed > 0 ? 1 : 0;
            default -> needed > 0 && there > 0 ? 1 : 0;
          };
    }
    return sum;
  }

  private long needed(long minuteMillis) {
    long people = 0;
    for (OperationsEvent event : events) {
      if (event.type().wire().equals("shiftPlanned")
          && PlayedStream.minute(event.startAtMillis()) <= minuteMillis
          && PlayedStream.minute(event.dueAtMillis()) > minuteMillis) {
        people += event.quantity();
      }
    }
    return people;
  }

  /** Since when who is at which post. */
  private Map<String, Long> there(long minuteMillis) {
    Map<String, Long> there = new LinkedHashMap<>();
    for (OperationsEvent event : events) {
      String who = event.subject() + " " + Objects.requireNonNullElse(event.person(), "");
      switch (event.type()) {
        case SHIFT_CHECKED_IN -> {
          boolean over =
              event.dueAtMillis() >= 0
                  && PlayedStream.minute(Math.max(event.dueAtMillis(), event.occurredAtMillis()))
                      <= minuteMillis;
          if (!over) {
            there.putIfAbsent(who, event.occurredAtMillis());
          }
        }
        case SHIFT_BREAK, SHIFT_OUT, SHIFT_NO_SHOW -> there.remove(who);
        default -> {
          // A plan brings nobody.
        }
      }
    }
    return there;
  }
}
