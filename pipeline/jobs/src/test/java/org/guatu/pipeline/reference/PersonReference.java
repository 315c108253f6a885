package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.jspecify.annotations.Nullable;

/** What is known of each person, asked anew for each instant. */
final class PersonReference {
  private static final long ENTRY_MILLIS = 30L * 24 * MessyEvents.HOUR;

  /** A service, and what it is for its person. */
  record Service(PointEvent event, @Nullable String home, boolean first) {}

  private final Geography geography;
  private final Map<String, List<PointEvent>> persons = new TreeMap<>();
  private final IdentityHashMap<PointEvent, String> homes = new IdentityHashMap<>();
  private final Map<Long, List<Service>> byMinute = new HashMap<>();

  /**
   * @param view in order of time
   */
  PersonReference(Geography geography, List<PointEvent> view) {
    this.geography = geography;
    for (PointEvent event : view) {
      String person = event.person();
      if (person != null
          && (entry(event)
              || event.type() == PointEventType.PERSON_STATUS
              || event.type() == PointEventType.SERVED)) {
        persons.computeIfAbsent(person, p -> new ArrayList<>()).add(event);
      }
    }
  }

  Iterable<List<PointEvent>> persons() {
    return persons.values();
  }

  private static boolean entry(PointEvent event) {
    return event.type() == PointEventType.REGISTERED || event.type() == PointEventType.DEREGISTERED;
  }

  boolean about(PointEvent event, @Nullable Round round) {
    Round named = event.round() == null ? null : geography.registered(event.round());
    if (named != null || round == null) {
      return Objects.equals(named, round);
    }
    return event.eventTimeMillis() + ENTRY_MILLIS > round.opensAtMillis();
  }

  private @Nullable String home(PointEvent entry) {
    return entry.type() == PointEventType.REGISTERED
        ? homes.computeIfAbsent(entry, e -> geography.resolve(e.area(), e.eventTimeMillis()))
        : null;
  }

  /** The homes of all entries before an instant. */
  Set<String> homesBefore(long before) {
    Set<String> found = new TreeSet<>();
    for (List<PointEvent> person : persons()) {
      for (PointEvent event : person) {
        String home = event.eventTimeMillis() < before ? home(event) : null;
        if (home != null) {
          found.add(home);
        }
      }
    }
    return found;
  }

  /** Home by all entries before an instant. */
  @Nullable String registeredAt(List<PointEvent> person, long before) {
    String home = null;
    for (PointEvent event : person) {
      if (entry(event) && event.eventTimeMillis() < before) {
        home = home(event);
      }
    }
    return home;
  }

  /** Home for a round by the entries before an instant. */
  @Nullable String homeAt(List<PointEvent> person, Round round, long before) {
    String home = null;
    for (PointEvent event : person) {
      if (entry(event) && event.eventTimeMillis() < before && about(event, round)) {
        home = home(event);
      }
    }
    return home;
  }

  @Nullable PersonStatus reasonAt(List<PointEvent> person, Round round, long before) {
    PersonStatus reason = null;
    for (PointEvent event : person) {
      if (event.type() == PointEventType.PERSON_STATUS
          && event.eventTimeMillis() < before
          && about(event, round)) {
        reason = event.personStatus();
      }
    }
    return reason == PersonStatus.PRESENT ? null : reason;
  }

  /** The services of all people in a minute. */
  List<Service> services(long minute) {
    if (byMinute.isEmpty()) {
      for (List<PointEvent> person : persons()) {
        for (Service service : services(person)) {
          byMinute
              .computeIfAbsent(
                  Window.minuteOf(service.event().eventTimeMillis()), m -> new ArrayList<>())
              .add(service);
        }
      }
    }
    return byMinute.getOrDefault(minute, List.of());
  }

  /** The services of a person. */
  List<Service> services(List<PointEvent> person) {
    List<Service> services = new ArrayList<>();
    List<String> rounds = new ArrayList<>();
    for (PointEvent event : person) {
      String round = geography.round(event);
      boolean inTime = event.receivedAtMillis() < geography.reconciledAt(round);
      if (event.type() == PointEventType.SERVED && inTime) {
        String home = null;
        for (PointEvent entry : person.subList(0, person.indexOf(event))) {
          if (entry(entry) && about(entry, geography.registered(round))) {
            home = home(entry);
          }
        }
        services.add(new Service(event, home, !rounds.contains(round)));
        rounds.add(round);
      }
    }
    return services;
  }

  boolean servedIn(List<PointEvent> person, Round round, long before) {
    return person.stream()
        .filter(event -> event.type() == PointEventType.SERVED)
        .filter(event -> event.eventTimeMillis() < before)
        .filter(event -> event.receivedAtMillis() < round.reconciledAtMillis())
        .anyMatch(event -> geography.round(event).equals(round.id()));
  }
}
