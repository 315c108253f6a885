package org.guatu.local.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;

/** What was played at the service points. */
final class PlayedPoints implements PlayedStream {
  private static final Set<String> FIGURES =
      Set.of(
          "arrived",
          "left",
          "queue",
          "servedRound",
          "served60m",
          "servedPerLaneHour15m",
          "unregisteredEntries",
          "openLanes",
          "idleLanes",
          "reportedServed");

  private final List<PointEvent> events;

  /**
   * @param events in order
   */
  PlayedPoints(List<PointEvent> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    Predicate<PointEvent> of = of(subject);
    List<PointEvent> known =
        events.stream()
            .filter(event -> event.occurredAtMillis() <= untilMillis && of.test(event))
            .toList();
    return switch (figure) {
      case "arrived" -> count(known, PointEventType.ARRIVED);
      case "left" -> count(known, PointEventType.LEFT);
      case "servedRound" -> count(known, PointEventType.SERVED);
      case "served60m" -> count(last(known, minuteMillis, 60), PointEventType.SERVED);
      case "servedPerLaneHour15m" ->
          PlayedStream.ratio(
              3_600_000 * count(last(known, minuteMillis, 15), PointEventType.SERVED),
              openMillis(known, minuteMillis, 15));
      case "unregisteredEntries" ->
          known.stream().filter(event -> "unregistered".equals(event.outcome())).count();
      case "openLanes" -> openLanes(known);
      case "idleLanes" -> Math.max(0, openLanes(known) - queues(known));
      case "reportedServed" -> reported(known);
      default -> queues(known);
    };
  }

  /** A point, or the points of a vaccination site, which begin with its name. */
  private static Predicate<PointEvent> of(String subject) {
    String name = subject.substring(subject.indexOf(':') + 1);
    return subject.startsWith("group:")
        ? event -> event.point() != null && event.point().startsWith(name + "-")
        : event -> name.equals(event.point());
  }

  private static long count(List<PointEvent> events, PointEventType type) {
    return events.stream().filter(event -> event.type() == type).count();
  }

  /** Those of the minutes that end with one. */
  private static List<PointEvent> last(List<PointEvent> events, long minuteMillis, int minutes) {
    return events.stream()
        .filter(event -> event.occurredAtMillis() >= minuteMillis - (minutes - 1) * MINUTE)
        .filter(event -> event.occurredAtMillis() < minuteMillis + MINUTE)
        .toList();
  }

  /** How long lanes were open in those minutes, lane by lane. */
  private static long openMillis(List<PointEvent> events, long minuteMillis, int minutes) {
    long from = minuteMillis - (minutes - 1) * MINUTE;
    long to = minuteMillis + MINUTE;
    Map<String, Long> openSince = new HashMap<>();
    long millis = 0;
    for (PointEvent event : events) {
      String lane = event.point() + " " + event.lane();
      long at = Math.max(from, Math.min(to, event.occurredAtMillis()));
      if (event.type() == PointEventType.LANE_OPENED) {
        openSince.putIfAbsent(lane, at);
      } else if (event.type() == PointEventType.LANE_PAUSED) {
        Long since = openSince.remove(lane);
        millis += since == null ? 0 : at - since;
      }
    }
    return millis + openSince.values().stream().mapToLong(since -> to - since).sum();
  }

  private static long openLanes(List<PointEvent> events) {
    Set<String> open = new HashSet<>();
    for (PointEvent event : events) {
      String lane = event.point() + " " + event.lane();
      if (event.type() == PointEventType.LANE_OPENED) {
        open.add(lane);
      } else if (event.type() == PointEventType.LANE_PAUSED) {
        open.remove(lane);
      }
    }
    return open.size();
  }

  private static long reported(List<PointEvent> events) {
    Map<String, Long> latest = new HashMap<>();
    for (PointEvent event : events) {
      if (event.type() == PointEventType.SERVED_OBSERVED) {
        latest.put(event.point() + " " + event.lane(), event.count());
      }
    }
    return latest.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Point by point and minute by minute: nobody can be fewer than none at a minute's end. */
  private static long queues(List<PointEvent> events) {
    Map<String, List<PointEvent>> byPoint = new LinkedHashMap<>();
    for (PointEvent event : events) {
      byPoint
          .computeIfAbsent(String.valueOf(event.point()), unseen -> new ArrayList<>())
          .add(event);
    }
    return byPoint.values().stream().mapToLong(PlayedPoints::queue).sum();
  }

  private static long queue(List<PointEvent> events) {
    long queue = 0;
    long minute = 0;
    for (PointEvent event : events) {
      long now = PlayedStream.minute(event.occurredAtMillis());
      queue = now > minute ? Math.max(0, queue) : queue;
      minute = now;
      switch (event.type()) {
        case ARRIVED -> queue++;
        case SERVED, LEFT -> queue--;
        case QUEUE_OBSERVED -> queue = event.count();
        default -> {
          // Moves nobody.
        }
      }
    }
    return Math.max(0, queue);
  }
}
