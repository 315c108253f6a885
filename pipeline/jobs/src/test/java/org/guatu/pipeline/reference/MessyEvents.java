package org.guatu.pipeline.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small set of events with all the disorder of the field: devices that send late, in batches or
 * with clocks astray, devices that fall silent, copies, forged copies, corrections and corrections
 * of corrections, codes that nobody knows. The same seed gives the same events.
 *
 * <p>No two records have one received-at, as ingest stamps them. Unless told otherwise, hardly
 * anything here moves an entity to another leaf in a minute that is already final (see {@link
 * MessyOrders}); what does, such as an order that is placed once more when its area has another
 * name, is left out of such a minute by the reference (see {@link Shown}).
 */
public final class MessyEvents {
  static final long START = Instant.parse("2026-03-01T20:00:00Z").toEpochMilli();
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  private static final long SKEWED_MILLIS = 7 * MINUTE;

  private final SplittableRandom random;
  private final long seed;
  private final long hours;
  private final boolean moving;
  private final List<Event> events = new ArrayList<>();
  private int nextId;

  private MessyEvents(long seed, long hours, boolean moving) {
    this.random = new SplittableRandom(seed);
    this.seed = seed;
    this.hours = hours;
    this.moving = moving;
  }

  /**
   * Events of all streams over some hours, in the order they were received.
   *
   * @param seed of the random numbers
   * @param hours how long it goes on; copies are remembered for 48 hours, so less than that
   */
  public static List<Event> of(long seed, int hours) {
    return of(new MessyEvents(seed, hours, false));
  }

  /**
   * The same where the events of an order, call or ticket do not agree on its area, so that some
   * move it after minutes in which it counted are final.
   */
  public static List<Event> moving(long seed, int hours) {
    return of(new MessyEvents(seed, hours, true));
  }

  private static List<Event> of(MessyEvents messy) {
    new MessyPoints(messy).emit();
    new MessyOrders(messy).emit();
    new MessyCalls(messy).emit();
    new MessyOperations(messy).emit();
    new MessyPersons(messy).emit();
    return messy.stamped();
  }

  /** Sometimes another area, if entities move. */
  @Nullable String moved(@Nullable String area) {
    return moving && chance(0.2) ? any(MessySite.SENT_AREAS) : area;
  }

  /** Those of one stream. */
  public static List<Event> of(long seed, int hours, Stream stream) {
    return of(seed, hours).stream().filter(event -> event.stream() == stream).toList();
  }

  SplittableRandom random() {
    return random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Some instant of the set's hours. */
  long anyTime() {
    return START + random.nextLong(hours * HOUR);
  }

  /** An id that was not there before. */
  String id() {
    return "e" + nextId++;
  }

  /** How long an event takes to be received: seconds, minutes or hours, as seen in the field. */
  long delay() {
    double kind = random.nextDouble();
    if (kind < 0.85) {
      return random.nextLong(1, 10_000);
    }
    return kind < 0.95
        ? random.nextLong(10_000, 15 * MINUTE)
        : random.nextLong(30 * MINUTE, 7 * HOUR);
  }

  /** When a correction is received: after what it says, and sometimes before what it corrects. */
  long correctedAt(Event of, long occurredAtMillis) {
    long received = of.receivedAtMillis() + (chance(0.2) ? -delay() : delay());
    return Math.max(occurredAtMillis + 1, received);
  }

  /** Adds the event, and sometimes copies of it. */
  void emit(Event event) {
    events.add(event);
    while (chance(0.04)) {
      events.add(received(event, event.receivedAtMillis() + delay()));
    }
    if (chance(0.01)) {
      events.add(forged(received(event, event.receivedAtMillis() + delay())));
    }
  }

  static Event received(Event event, long millis) {
    if (event instanceof PointEvent point) {
      return point.toBuilder().receivedAtMillis(millis).sentAtMillis(millis - 1).build();
    }
    if (event instanceof DeliveryEvent delivery) {
      return delivery.toBuilder().receivedAtMillis(millis).sentAtMillis(millis - 1).build();
    }
    if (event instanceof CallEvent call) {
      return call.toBuilder().receivedAtMillis(millis).sentAtMillis(millis - 1).build();
    }
    return ((OperationsEvent) event)
        .toBuilder().receivedAtMillis(millis).sentAtMillis(millis - 1).build();
  }

  private static Event forged(Event event) {
    if (event instanceof PointEvent point) {
      return point.toBuilder().device("forged").build();
    }
    if (event instanceof DeliveryEvent delivery) {
      return delivery.toBuilder().device("forged").build();
    }
    if (event instanceof CallEvent call) {
      return call.toBuilder().device("forged").build();
    }
    return ((OperationsEvent) event).toBuilder().device("forged").build();
  }

  /** In the order received, no two at one instant. */
  private List<Event> stamped() {
    List<Event> inOrder = new ArrayList<>(events);
    inOrder.sort(
        Comparator.comparingLong(Event::receivedAtMillis)
            .thenComparing(Event::source)
            .thenComparing(Event::id));
    List<Event> stamped = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (Event event : inOrder) {
      last = Math.max(last + 1, event.receivedAtMillis());
      stamped.add(sent(received(event, last)));
    }
    return Collections.unmodifiableList(stamped);
  }

  /**
   * By one of a source's three devices, or by none; copies by the same, for the device is part of
   * the body. One of them has a clock that is off, in every third set all of them have, and some
   * events do not tell when they were sent.
   */
  private Event sent(Event event) {
    int some = Math.floorMod(event.id().hashCode() * 31, 7);
    String device = event.device() != null ? event.device() : some == 0 ? null : "d" + some % 3;
    boolean skewed = seed % 3 == 1 || "d1".equals(device);
    long behind = seed % 2 == 0 ? SKEWED_MILLIS : -SKEWED_MILLIS;
    long sentAt = event.receivedAtMillis() - 1 - (skewed ? behind : 0);
    return by(event, device, some == 3 ? -1 : sentAt);
  }

  private static Event by(Event event, @Nullable String device, long sentAtMillis) {
    if (event instanceof PointEvent point) {
      return point.toBuilder().device(device).sentAtMillis(sentAtMillis).build();
    }
    if (event instanceof DeliveryEvent delivery) {
      return delivery.toBuilder().device(device).sentAtMillis(sentAtMillis).build();
    }
    if (event instanceof CallEvent call) {
      return call.toBuilder().device(device).sentAtMillis(sentAtMillis).build();
    }
    return ((OperationsEvent) event).toBuilder().device(device).sentAtMillis(sentAtMillis).build();
  }
}
