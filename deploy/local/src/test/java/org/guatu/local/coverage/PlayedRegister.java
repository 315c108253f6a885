package org.guatu.local.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.PointEvent;

/** Who lives where, and who of them was reached. */
final class PlayedRegister implements PlayedStream {
  private static final Set<String> FIGURES =
      Set.of("registered", "covered", "coverage", "remaining");

  private final List<PointEvent> events;

  /**
   * @param events in order
   */
  PlayedRegister(List<PointEvent> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean knows(String figure) {
    return FIGURES.contains(figure);
  }

  @Override
  public double value(String subject, String figure, long minuteMillis, long untilMillis) {
    String area = subject.substring("area:".length());
    Map<String, String> homes = new HashMap<>();
    Set<String> served = new HashSet<>();
    Set<String> excused = new HashSet<>();
    long covered = 0;
    for (PointEvent event : events) {
      String person = event.person();
      if (person == null || event.occurredAtMillis() > untilMillis) {
        continue;
      }
      switch (event.type()) {
        case REGISTERED -> homes.put(person, String.valueOf(event.area()));
        case DEREGISTERED -> homes.remove(person);
        case PERSON_STATUS -> excused.add(person);
        case SERVED -> {
          boolean first = served.add(person);
          covered += first && homes.getOrDefault(person, "").startsWith(area) ? 1 : 0;
        }
        default -> {
          // Says nothing of anybody.
        }
      }
    }
    List<String> here =
        homes.entrySet().stream()
            .filter(entry -> entry.getValue().startsWith(area))
            .map(Map.Entry::getKey)
            .toList();
    return switch (figure) {
      case "registered" -> here.size();
      case "covered" -> covered;
      case "coverage" -> PlayedStream.ratio(covered, here.size());
      default ->
          here.stream()
              .filter(person -> !served.contains(person) && !excused.contains(person))
              .count();
    };
  }
}
