package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.hotline.HotlineModels;
import org.guatu.pipeline.operations.OperationsModels;
import org.guatu.pipeline.point.PointModels;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.MessySite;
import org.junit.jupiter.api.Test;

/** What an entity that goes on and on forgets, and that nothing follows from it. */
class ForgettingTest {
  private static final long HOUR = 3_600_000;
  private static final Finishing FINISHING = new Finishing(10_000, HOUR);
  private static final Places PLACES = new Places(MessySite.registry(), 10_000, HOUR);

  private static final Set<String> PLANNED =
      MessySite.registry().rounds().stream().map(Round::id).collect(Collectors.toSet());

  /** Beyond what any of them looks back to. */
  private static final long DAYS_AGAIN = 3;

  /** Beyond that no entry of the register is about a round that was planned. */
  private static final long DAYS_LATER = 40;

  @Test
  void personsLanesAndPointsGoOnAsIfNothingWereForgotten() {
    assertThat(forgetful(PointModels.of(PLACES), PointEvent.class))
        .containsExactlyInAnyOrder("person", "lane", "status", "target");
  }

  @Test
  void callersAndAgentsDo() {
    assertThat(forgetful(HotlineModels.of(PLACES), CallEvent.class))
        .containsExactlyInAnyOrder("caller", "agents", "conversation");
  }

  @Test
  void stocksDutiesAndDeclarationsDo() {
    assertThat(forgetful(OperationsModels.of(PLACES), OperationsEvent.class))
        .containsExactlyInAnyOrder("stock", "stockOut", "duty", "status");
  }

  /** The kinds of entities that forget something. */
  private static <E extends Event, C extends Change<E>> Set<String> forgetful(
      StreamModel<E, C> model, Class<E> type) {
    Set<String> kinds = new TreeSet<>();
    for (long seed = 1; seed <= 12; seed++) {
      for (EntityDecision<E> decision : model.entities()) {
        for (List<E> past : entities(seed, decision, type).values()) {
          if (goesOn(model, decision, past, type)) {
            kinds.add(decision.kind());
          }
        }
      }
    }
    return kinds;
  }

  private static <E extends Event> Map<String, List<E>> entities(
      long seed, EntityDecision<E> decision, Class<E> type) {
    Map<String, List<E>> entities = new TreeMap<>();
    for (Event event : MessyEvents.of(seed, 4)) {
      for (long days : List.of(0L, DAYS_AGAIN)) {
        Event again = Repeated.after(event, days);
        String key = type.isInstance(again) ? decision.keyOf(type.cast(again)) : null;
        if (key != null) {
          entities.computeIfAbsent(key, k -> new ArrayList<>()).add(type.cast(again));
        }
      }
    }
    entities
        .values()
        .forEach(
            events ->
                events.sort(
                    Comparator.<E>comparingLong(Event::eventTimeMillis)
                        .thenComparing(Event::source)
                        .thenComparing(Event::id)));
    return entities;
  }

  /** Whether something of it is forgotten; what comes later then adds the same. */
  private static <E extends Event> boolean goesOn(
      StreamModel<E, ?> model, EntityDecision<E> decision, List<E> past, Class<E> type) {
    List<E> bearing = decision.bearing(past);
    assertThat(bearing.size()).isLessThanOrEqualTo(past.size());
    if (bearing.size() == past.size()) {
      return false;
    }
    List<E> later = new ArrayList<>();
    past.forEach(event -> later.add(type.cast(Repeated.after(event, DAYS_LATER))));
    for (BiConsumer<List<E>, Contributions> view :
        List.<BiConsumer<List<E>, Contributions>>of(
            decision::decideMinutes, decision::decideRounds)) {
      for (int i = 0; i < later.size(); i++) {
        List<E> fewer = new ArrayList<>(later);
        fewer.remove(i);
        assertThat(difference(view, bearing, later, fewer))
            .as("%s", past)
            .isEqualTo(difference(view, past, later, fewer));
      }
      assertThat(difference(view, bearing, later, List.of()))
          .as("%s", past)
          .isEqualTo(difference(view, past, later, List.of()));
    }
    assertThat(levels(model, decision, bearing)).isEqualTo(levels(model, decision, past));
    return true;
  }

  /** What events add that come to others. */
  private static <E extends Event> Map<Contributions.Slot, Long> difference(
      BiConsumer<List<E>, Contributions> view, List<E> past, List<E> some, List<E> fewer) {
    Contributions difference = of(view, past, some);
    difference.subtract(of(view, past, fewer));
    Map<Contributions.Slot, Long> amounts = new HashMap<>(difference.amounts());
    // Rounds that were reconciled stand as they are.
    amounts.keySet().removeIf(slot -> slot.round() != null && PLANNED.contains(slot.round()));
    return amounts;
  }

  private static <E extends Event> Contributions of(
      BiConsumer<List<E>, Contributions> view, List<E> past, List<E> later) {
    List<E> all = new ArrayList<>(past);
    all.addAll(later);
    Contributions sum = new Contributions();
    view.accept(all, sum);
    return sum;
  }

  /** The levels held at the end, which an entity that ends takes out. */
  private static <E extends Event> Map<String, Long> levels(
      StreamModel<E, ?> model, EntityDecision<E> decision, List<E> events) {
    Contributions sum = new Contributions();
    decision.decideMinutes(events, sum);
    Map<String, Long> levels = new TreeMap<>();
    sum.forEach(
        (slot, amount) -> {
          Quantity quantity = model.figures().quantities().get(slot.quantity());
          if (quantity.kind().cumulative() && !quantity.kind().name().equals("KNOWING")) {
            levels.merge(slot.leaf() + " " + quantity + " " + slot.tag(), amount, Long::sum);
          }
        });
    levels.values().removeIf(amount -> amount == 0);
    return levels;
  }

  @Test
  void aYearOfMovesLeavesAMonthOfThem() {
    var model = OperationsModels.of(PLACES);
    keepsAMonth(
        model,
        day ->
            OperationsEvent.of(
                    day % 7 == 0 ? OperationsEventType.STOCK_SET : OperationsEventType.STOCK_MOVE,
                    "desk",
                    "e" + day,
                    day * 24 * HOUR)
                .receivedAtMillis(day * 24 * HOUR)
                .subject("rice")
                .area("31")
                .quantity(day % 7 == 0 ? 100 : -3)
                .build());
  }

  private static <C extends Change<OperationsEvent>> void keepsAMonth(
      StreamModel<OperationsEvent, C> model, LongFunction<OperationsEvent> of) {
    EntityDecision<OperationsEvent> stock = EntityKey.decision("stock:rice", model.entities());
    Forgetting<OperationsEvent, C> forgetting = new Forgetting<>(model, FINISHING);
    List<C> changes = new ArrayList<>();
    int most = 0;
    for (long day = 20_000; day < 20_365; day++) {
      OperationsEvent event = of.apply(day);
      changes = new ArrayList<>(forgetting.what(stock, changes, event.receivedAtMillis()));
      changes.add(
          model.change("stock:rice", event, 1, event.receivedAtMillis(), true, true, false));
      most = Math.max(most, changes.size());
    }
    // The first, the last count, what is less than 30 days and the reconciliation of a day old, and
    // a quarter that is not worth while.
    assertThat(most).isBetween(34, 48);
  }
}
