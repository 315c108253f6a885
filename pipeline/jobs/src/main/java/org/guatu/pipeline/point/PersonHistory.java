package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person: entries of the register, reasons and services.
 *
 * @param events in order of (event time, source, id)
 */
record PersonHistory(List<PointEvent> events, PointPlaces places) {
  /** How long before a round opens an entry that names no round may have been made. */
  static final long ENTRY_MILLIS = 30 * 86_400_000L;

  static boolean isEntry(PointEvent event) {
    return event.type() == PointEventType.REGISTERED || event.type() == PointEventType.DEREGISTERED;
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
    for (int i = before - 1; i >= 0; i--) {
      PointEvent event = events.get(i);
      if (isEntry(event) && (round == null ? !namesPlanned(event) : concerns(event, round))) {
        return homeOf(event);
      }
    }
    return null;
  }

  /** The home that an entry gives a person; null if it takes the person off the register. */
  @Nullable Leaf homeOf(PointEvent entry) {
    return entry.type() == PointEventType.REGISTERED ? places.home(entry) : null;
  }

  /** The reason by the statuses about a round, among the first {@code before} events; or null. */
  @Nullable PersonStatus reason(Round round, int before) {
    for (int i = before - 1; i >= 0; i--) {
      PointEvent event = events.get(i);
      PersonStatus status = event.personStatus();
      if (status != null && concerns(event, round)) {
        return status.excuses() ? status : null;
      }
    }
    return null;
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
        && places.places().roundOf(event).equals(round.id());
  }
}
