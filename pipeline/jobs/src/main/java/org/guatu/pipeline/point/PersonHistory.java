package org.guatu.pipeline.point;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person: entries of the register, reasons and services. Some hash stands for
 * everybody without a document, and is served without end: what looks for an entry or a reason must
 * not look through services.
 */
final class PersonHistory {
  /** How long before a round opens an entry that names no round may have been made. */
  static final long ENTRY_MILLIS = 30 * 86_400_000L;

  private final List<PointEvent> events;
  private final PointPlaces places;

  /** Where entries stand among the events; and where reasons do. */
  private final List<Integer> entries = new ArrayList<>();

  private final List<Integer> reasons = new ArrayList<>();

  /**
   * @param events in order of (event time, source, id)
   */
  PersonHistory(List<PointEvent> events, PointPlaces places) {
    this.events = events;
    this.places = places;
    for (int i = 0; i < events.size(); i++) {
      if (isEntry(events.get(i))) {
        entries.add(i);
      } else if (events.get(i).personStatus() != null) {
        reasons.add(i);
      }
    }
  }

  List<PointEvent> events() {
    return events;
  }

  /** When a round is to be finished; where nobody said so, when it is reconciled. */
  static long dueMillis(Round round) {
    return round.deadlineMillis() < 0 ? round.reconciledAtMillis() : round.deadlineMillis();
  }

  static boolean isEntry(PointEvent event) {
    return event.type() == PointEventType.REGISTERED || event.type() == PointEventType.DEREGISTERED;
  }

  /** When the last planned round that an entry or reason is about is reconciled; 0 if none is. */
  static long neededUntilMillis(PointEvent event, PointPlaces places) {
    PersonHistory alone = new PersonHistory(List.of(event), places);
    long until = 0;
    if (event.type() != PointEventType.SERVED) {
      for (Round round : places.places().plannedRounds()) {
        if (alone.concerns(event, round)) {
          until = Math.max(until, round.reconciledAtMillis());
        }
      }
    }
    return until;
  }

  /** Whether an entry or a reason is about a planned round: that named, or else any soon after. */
  boolean concerns(PointEvent event, Round round) {
    return namesPlanned(event)
        ? round.id().equals(event.round())
        : round.opensAtMillis() < event.eventTimeMillis() + ENTRY_MILLIS;
  }

  private boolean namesPlanned(PointEvent event) {
    return event.round() != null && planned(event.round()) != null;
  }

  @Nullable Round planned(String round) {
    for (Round planned : places.places().plannedRounds()) {
      if (planned.id().equals(round)) {
        return planned;
      }
    }
    return null;
  }

  /**
   * The home by the entries about a round; null if the register does not have the person.
   *
   * @param round null for one that nobody planned
   * @param before how many of the events are looked at
   */
  @Nullable Leaf home(@Nullable Round round, int before) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      PointEvent event = events.get(entries.get(i));
      boolean about = round == null ? !namesPlanned(event) : concerns(event, round);
      if (entries.get(i) < before && about) {
        return homeOf(event);
      }
    }
    return null;
  }

  /** Where the register has the person: by all entries, and where no round is planned. */
  List<PointEvent> bearing() {
    List<PointEvent> bearing = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      PointEvent entry = events.get(entries.get(i));
      boolean last = i == entries.size() - 1;
      if (last || !namesPlanned(entry)) {
        bearing.add(0, entry);
      }
      if (!namesPlanned(entry)) {
        return bearing;
      }
    }
    return bearing;
  }

  /** The home that an entry gives a person; null if it takes the person off the register. */
  @Nullable Leaf homeOf(PointEvent entry) {
    return entry.type() == PointEventType.REGISTERED ? places.home(entry) : null;
  }

  /** The reason by the statuses about a round, among the first {@code before} events; or null. */
  @Nullable PersonStatus reason(Round round, int before) {
    for (int i = reasons.size() - 1; i >= 0; i--) {
      PointEvent event = events.get(reasons.get(i));
      PersonStatus status = event.personStatus();
      if (status != null && reasons.get(i) < before && concerns(event, round)) {
        return status.excuses() ? status : null;
      }
    }
    return null;
  }

  /** Whether any entry is about a planned round. */
  boolean isTarget(Round round) {
    for (int entry : entries) {
      if (concerns(events.get(entry), round)) {
        return true;
      }
    }
    return false;
  }

  /** How many of the events have happened by an instant, inclusive. */
  int by(long millis) {
    int count = 0;
    while (count < events.size() && events.get(count).eventTimeMillis() <= millis) {
      count++;
    }
    return count;
  }

  /** Whether an event is a service of a planned round. */
  boolean serves(PointEvent event, Round round) {
    return event.type() == PointEventType.SERVED
        && places.places().isHeardOfInTime(event)
        && places.places().roundOf(event).equals(round.id());
  }
}
