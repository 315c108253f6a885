package org.guatu.local.coverage;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType.Concern;

/** The shifts, stocks, tasks, declarations and notices that were played. */
final class PlayedOperations implements PlayedStream {
  private static final Set<String> FIGURES =
      Set.of(
          "shiftNeeded",
          "shiftFilled",
          "shiftShort",
          "postsNeeded",
          "postsManned",
          "mannedShare60m",
          "shiftNoShows",
          "shiftLongestMinutes",
          "stock",
          "stockIn",
          "stockUsed",
          "stockOutMinutes",
          "stockOutErrorMinutes",
          "tasksPlanned",
          "tasksDone",
          "tasksOpen",
          "tasksOverdue",
          "tasksOnTime24h",
          "taskAgeMaxMinutes",
          "areasLockdown",
          "areasControl",
          "areasPrecaution",
          "lockdownLongestMinutes",
          "noticesIssued",
          "noticesReceived",
          "noticesOpen",
          "noticeAgeMaxMinutes");

  private final List<OperationsEvent> events;

  /**
   * @param events in order
   */
  PlayedOperations(List<OperationsEvent> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    Predicate<OperationsEvent> of = of(subject);
    List<OperationsEvent> known =
        events.stream()
            .filter(event -> event.occurredAtMillis() <= untilMillis && of.test(event))
            .toList();
    if (figure.startsWith("shift") || figure.startsWith("posts") || figure.startsWith("manned")) {
      return new PlayedShifts(only(known, Concern.SHIFT)).value(figure, minuteMillis);
    }
    if (figure.startsWith("stock")) {
      return new PlayedStock(only(known, Concern.STOCK)).value(figure, minuteMillis);
    }
    if (figure.startsWith("task")) {
      return new PlayedTasks(only(known, Concern.TASK)).value(figure, minuteMillis);
    }
    if (figure.startsWith("notice")) {
      return new PlayedNotices(only(known, Concern.NOTICE)).value(figure, minuteMillis);
    }
    return new PlayedDeclarations(only(known, Concern.AREA)).value(figure, minuteMillis);
  }

  private static List<OperationsEvent> only(List<OperationsEvent> events, Concern concern) {
    return events.stream().filter(event -> event.type().concern() == concern).toList();
  }

  private static Predicate<OperationsEvent> of(String subject) {
    String kind = subject.substring(0, subject.indexOf(':'));
    String name = subject.substring(subject.indexOf(':') + 1);
    return switch (kind) {
      case "area" -> event -> event.area() != null && event.area().startsWith(name);
      case "task" -> event -> event.type().concern() == Concern.TASK && name.equals(event.group());
      case "item" -> ofItem(name);
      case "post" ->
          event -> event.type().concern() == Concern.SHIFT && name.equals(event.subject());
      default -> event -> event.type().concern() == Concern.NOTICE && name.equals(event.subject());
    };
  }

  private static Predicate<OperationsEvent> ofItem(String name) {
    int at = name.indexOf('@');
    String item = at < 0 ? name : name.substring(0, at);
    return event ->
        event.type().concern() == Concern.STOCK
            && item.equals(event.subject() + "/" + event.unit())
            && (at < 0 || name.substring(at + 1).equals(event.area()));
  }
}
