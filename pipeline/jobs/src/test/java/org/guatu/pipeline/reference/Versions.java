package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events that count in minutes, and those that did until they were corrected: when they did.
 */
final class Versions<E extends Event> {
  private static final long NEVER = Long.MAX_VALUE;

  /**
   * One of them.
   *
   * @param since received-at that let it stand
   * @param until received-at from which on it no longer did
   */
  private record Stood<E>(E event, long since, long until) {
    boolean at(long instant) {
      return since <= instant && instant < until;
    }
  }

  private final List<Stood<E>> all = new ArrayList<>();

  /** Events of which all was known at once, before any minute was final. */
  static <E extends Event> Versions<E> known(List<E> events) {
    Versions<E> versions = new Versions<>();
    events.forEach(event -> versions.add(event, Long.MIN_VALUE, NEVER));
    return versions;
  }

  void add(E event, long since, long until) {
    all.add(new Stood<>(event, since, until));
  }

  /** One that stands for good. */
  void add(E event, long since) {
    add(event, since, NEVER);
  }

  /** Those that stand in the end, in order. */
  List<E> last() {
    return standing(all, NEVER - 1);
  }

  private static <E extends Event> List<E> standing(List<Stood<E>> some, long instant) {
    List<E> events = new ArrayList<>();
    for (Stood<E> stood : some) {
      if (stood.at(instant)) {
        events.add(stood.event());
      }
    }
    events.sort(View.ORDER);
    return events;
  }

  /**
   * Counts each entity as it was known from one change of its events to the next: with every one
   * all that it was before is taken back, and what it is now is told.
   *
   * @param entityOf what an event is about, if anything
   */
  void count(
      Function<? super E, @Nullable String> entityOf, Shown shown, Consumer<List<E>> counting) {
    Map<String, List<Stood<E>>> entities = new TreeMap<>();
    for (Stood<E> stood : all) {
      String entity = entityOf.apply(stood.event());
      if (entity != null) {
        entities.computeIfAbsent(entity, e -> new ArrayList<>()).add(stood);
      }
    }
    entities.values().forEach(one -> count(one, shown, counting));
  }

  private static <E extends Event> void count(
      List<Stood<E>> entity, Shown shown, Consumer<List<E>> counting) {
    TreeSet<Long> moments = new TreeSet<>();
    for (Stood<E> stood : entity) {
      moments.add(stood.since());
      moments.add(stood.until());
    }
    moments.remove(NEVER);
    List<E> before = List.of();
    for (long moment : moments) {
      List<E> now = standing(entity, moment);
      if (!before.isEmpty()) {
        shown.ceases(moment);
        counting.accept(before);
      }
      if (!now.isEmpty()) {
        shown.begins(moment);
        counting.accept(now);
      }
      before = now;
    }
  }
}
