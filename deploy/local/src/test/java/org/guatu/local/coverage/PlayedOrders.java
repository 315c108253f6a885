package org.guatu.local.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.jspecify.annotations.Nullable;

/** The orders that were played. */
final class PlayedOrders implements PlayedStream {
  private static final Set<String> FIGURES =
      Set.of(
          "placed",
          "delivered",
          "failed",
          "due",
          "open",
          "atGate",
          "onTime60m",
          "early60m",
          "firstAttempt60m",
          "backlogAgeP90Minutes",
          "backlogAgeMaxMinutes",
          "reportedDelivered",
          "overdue",
          "overdue30m",
          "medicineDue24h",
          "tripsUnassigned",
          "placed60m",
          "delivered60m");

  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final List<DeliveryEvent> events;

  /**
   * @param events in order
   */
  PlayedOrders(List<DeliveryEvent> events) {
    this.events = List.copyOf(events);
  }

  /** One order's events, in order. */
  record Life(List<DeliveryEvent> events) {
    long first(DeliveryEventType... types) {
      for (DeliveryEvent event : events) {
        if (List.of(types).contains(event.type())) {
          return event.occurredAtMillis();
        }
      }
      return Long.MAX_VALUE;
    }

    long count(DeliveryEventType type) {
      return events.stream().filter(event -> event.type() == type).count();
    }

    long placed() {
      return first(DeliveryEventType.ORDER_PLACED);
    }

    long delivered() {
      return first(DeliveryEventType.ORDER_DELIVERED);
    }

    long attempted() {
      return first(
          DeliveryEventType.ORDER_DELIVERED,
          DeliveryEventType.ORDER_FAILED,
          DeliveryEventType.ORDER_RETURNED);
    }

    boolean open() {
      return first(
              DeliveryEventType.ORDER_DELIVERED,
              DeliveryEventType.ORDER_RETURNED,
              DeliveryEventType.ORDER_CANCELLED)
          == Long.MAX_VALUE;
    }

    boolean isFor(NeedType need) {
      return events.get(0).need() == need;
    }

    /** A trip of which nothing has been heard since it was asked for. */
    boolean waitsForSomebody() {
      return (isFor(NeedType.TRANSPORT) || isFor(NeedType.TRANSFER))
          && count(DeliveryEventType.ORDER_PLACED) == events.size();
    }

    boolean atGate() {
      return open()
          && first(DeliveryEventType.ORDER_AT_GATE) != Long.MAX_VALUE
          && first(DeliveryEventType.ORDER_BUILDING_DROP) == Long.MAX_VALUE;
    }

    boolean promised() {
      return first(DeliveryEventType.ORDER_CANCELLED) >= windowEnd();
    }

    long windowStart() {
      return events.get(0).windowStartMillis();
    }

    long windowEnd() {
      return events.get(0).windowEndMillis();
    }

    long dueMinute() {
      return Math.max(PlayedStream.minute(windowEnd()), PlayedStream.minute(placed()));
    }
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure) || PlayedTimes.knows(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    Predicate<DeliveryEvent> of = of(subject);
    if (figure.equals("reportedDelivered")) {
      return reported(of, untilMillis);
    }
    List<Life> lives = lives(of, untilMillis);
    if (PlayedTimes.knows(figure)) {
      return PlayedTimes.mean(figure, lives);
    }
    long end = minuteMillis + MINUTE;
    return switch (figure) {
      case "placed" -> lives.size();
      case "delivered" -> count(lives, life -> life.delivered() != Long.MAX_VALUE);
      case "failed" ->
          lives.stream().mapToLong(life -> life.count(DeliveryEventType.ORDER_FAILED)).sum();
      case "due" -> count(lives, Life::promised);
      case "open" -> count(lives, Life::open);
      case "atGate" -> count(lives, Life::atGate);
      case "onTime60m", "early60m" -> onTime(figure, lives, minuteMillis);
      case "firstAttempt60m" -> firstAttempt(lives, minuteMillis);
      case "overdue" -> count(lives, life -> life.open() && life.windowEnd() < end);
      case "overdue30m" ->
          count(lives, life -> life.open() && life.windowEnd() + 30 * MINUTE < end);
      case "medicineDue24h" ->
          count(
              lives,
              life -> life.open() && life.isFor(NeedType.MEDICINE) && life.windowEnd() - DAY < end);
      case "tripsUnassigned" ->
          count(lives, life -> life.waitsForSomebody() && life.windowStart() - 2 * HOUR < end);
      case "placed60m" -> count(lives, life -> lastHour(life.placed(), minuteMillis));
      case "delivered60m" -> count(lives, life -> lastHour(life.delivered(), minuteMillis));
      default -> backlog(figure, lives, minuteMillis);
    };
  }

  /** By the need, or by where it was ordered to. */
  private static Predicate<DeliveryEvent> of(String subject) {
    String group = "group:need-";
    if (subject.startsWith(group)) {
      String need = subject.substring(group.length());
      return event -> event.need() != null && event.need().wire().equals(need);
    }
    String area = subject.substring("area:".length());
    return event -> event.area() != null && event.area().startsWith(area);
  }

  private List<Life> lives(Predicate<DeliveryEvent> of, long untilMillis) {
    Map<String, List<DeliveryEvent>> byOrder = new LinkedHashMap<>();
    for (DeliveryEvent event : events) {
      @Nullable String order = event.order();
      if (order != null && event.occurredAtMillis() <= untilMillis && of.test(event)) {
        byOrder.computeIfAbsent(order, unseen -> new ArrayList<>()).add(event);
      }
    }
    return byOrder.values().stream().map(Life::new).toList();
  }

  private static long count(List<Life> lives, Predicate<Life> which) {
    return lives.stream().filter(which).count();
  }

  private static boolean lastHour(long millis, long minuteMillis) {
    return millis < minuteMillis + MINUTE && millis >= minuteMillis - 59 * MINUTE;
  }

  private static double onTime(String figure, List<Life> lives, long minuteMillis) {
    long due = 0;
    long early = 0;
    long onTime = 0;
    for (Life life : lives) {
      long minute = life.dueMinute();
      if (life.promised() && minute <= minuteMillis && minute > minuteMillis - 60 * MINUTE) {
        due++;
        early += life.delivered() < life.windowStart() ? 1 : 0;
        boolean within =
            life.delivered() >= life.windowStart() && life.delivered() <= life.windowEnd();
        onTime += within ? 1 : 0;
      }
    }
    return figure.equals("early60m") ? early : PlayedStream.ratio(onTime, due - early);
  }

  private static double firstAttempt(List<Life> lives, long minuteMillis) {
    long attempts = 0;
    long delivered = 0;
    for (Life life : lives) {
      long at = life.attempted();
      long minute = at == Long.MAX_VALUE ? at : PlayedStream.minute(at);
      if (minute <= minuteMillis && minute > minuteMillis - 60 * MINUTE) {
        attempts++;
        delivered += life.delivered() == at ? 1 : 0;
      }
    }
    return PlayedStream.ratio(delivered, attempts);
  }

  private static double backlog(String figure, List<Life> lives, long minuteMillis) {
    List<Long> ages =
        lives.stream()
            .filter(Life::open)
            .map(life -> (minuteMillis - PlayedStream.minute(life.placed())) / MINUTE)
            .sorted()
            .toList();
    if (ages.isEmpty()) {
      return Double.NaN;
    }
    int rank = figure.contains("P90") ? (ages.size() * 90 + 99) / 100 : ages.size();
    return ages.get(rank - 1);
  }

  private double reported(Predicate<DeliveryEvent> of, long untilMillis) {
    Map<String, Long> latest = new HashMap<>();
    for (DeliveryEvent event : events) {
      if (event.type() == DeliveryEventType.DELIVERED_OBSERVED
          && event.occurredAtMillis() <= untilMillis
          && of.test(event)) {
        latest.put(event.area() + " " + event.need() + " " + event.carrier(), event.count());
      }
    }
    return latest.values().stream().mapToLong(Long::longValue).sum();
  }
}
