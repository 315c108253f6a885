package org.guatu.simulators.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.town.Place;

/** A depot, hospital or meal point: packed orders wait here, sorted by destination. */
final class Base implements Forkable<Base> {
  private final Place place;
  private final List<Deque<Packed>> waiting;

  /** An order that waits, and since when. */
  record Packed(Order order, long sinceMillis) {}

  /** What a vehicle unloads at one gate. */
  record Stop(int destination, List<Order> orders) {}

  Base(Place place, int destinations) {
    this.place = place;
    this.waiting = new ArrayList<>();
    for (int i = 0; i < destinations; i++) {
      waiting.add(new ArrayDeque<>());
    }
  }

  private Base(Base other) {
    this.place = other.place;
    this.waiting = new ArrayList<>();
    other.waiting.forEach(packed -> waiting.add(new ArrayDeque<>(packed)));
  }

  Place place() {
    return place;
  }

  void packed(Order order, long nowMillis) {
    waiting.get(order.destination()).add(new Packed(order, nowMillis));
  }

  int waitingOrders() {
    return waiting.stream().mapToInt(Deque::size).sum();
  }

  /** Since when the oldest order waits; the largest value where none does. */
  long oldestMillis() {
    return waiting.stream().mapToLong(Base::oldest).min().orElse(Long.MAX_VALUE);
  }

  /** Takes a tour's load: the destinations whose oldest orders have waited longest. */
  List<Stop> load(int most, int stops) {
    List<Stop> tour = new ArrayList<>();
    int room = most;
    while (room > 0 && tour.size() < stops) {
      int next = longestWaiting();
      if (waiting.get(next).isEmpty()) {
        break;
      }
      List<Order> orders = take(waiting.get(next), room);
      room -= orders.size();
      tour.add(new Stop(next, orders));
    }
    return tour;
  }

  private int longestWaiting() {
    int best = 0;
    for (int i = 1; i < waiting.size(); i++) {
      if (oldest(waiting.get(i)) < oldest(waiting.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static long oldest(Deque<Packed> packed) {
    Packed first = packed.peek();
    return first == null ? Long.MAX_VALUE : first.sinceMillis();
  }

  private static List<Order> take(Deque<Packed> packed, int most) {
    List<Order> orders = new ArrayList<>();
    while (orders.size() < most && !packed.isEmpty()) {
      orders.add(packed.remove().order());
    }
    return orders;
  }

  @Override
  public Base fork() {
    return new Base(this);
  }
}
