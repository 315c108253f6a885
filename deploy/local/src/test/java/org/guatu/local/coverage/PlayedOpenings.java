package org.guatu.local.coverage;

import java.util.List;
import java.util.Set;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.registry.Registry;

/**
 * Which points were to be open, and which said that they are.
 *
 * @param events in order
 */
record PlayedOpenings(Registry registry, List<PointEvent> events) implements PlayedStream {
  @Override
  public boolean knows(String figure) {
    return Set.of("pointsPlanned", "pointsOpen").contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    String id = subject.substring(subject.indexOf(':') + 1);
    List<PointEvent> known =
        events.stream()
            .filter(event -> id.equals(event.point()))
            .filter(event -> event.occurredAtMillis() <= untilMillis)
            .toList();
    if (known.isEmpty()) {
      return 0;
    }
    return figure.equals("pointsOpen") ? open(known) : planned(id, minuteMillis + MINUTE);
  }

  private static long open(List<PointEvent> known) {
    long open = 0;
    for (PointEvent event : known) {
      switch (event.type()) {
        case POINT_OPENED -> open = 1;
        case POINT_READY, POINT_PAUSED, POINT_CLOSED -> open = 0;
        default -> {
          // Says nothing of it.
        }
      }
    }
    return open;
  }

  private long planned(String id, long end) {
    return registry.points().stream()
        .filter(point -> point.id().equals(id))
        .filter(point -> point.opensAtMillis() < end && end <= point.closesAtMillis())
        .count();
  }
}
