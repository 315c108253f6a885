package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Contributions.Slot;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.delivery.DeliveryFigures;
import org.guatu.pipeline.delivery.ObservedTotalDecision;
import org.guatu.pipeline.delivery.OrderDecision;
import org.guatu.pipeline.hotline.AgentsDecision;
import org.guatu.pipeline.hotline.CallDecision;
import org.guatu.pipeline.hotline.CallerDecision;
import org.guatu.pipeline.hotline.ContactDecision;
import org.guatu.pipeline.hotline.ConversationDecision;
import org.guatu.pipeline.hotline.HotlineFigures;
import org.guatu.pipeline.hotline.TicketDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The decisions of deliveries and of the hotline, given the events that count and summed without
 * any job, come to the figures of the reference.
 */
final class DecisionsTest {
  private static final Bounds BOUNDS = new Bounds(10_000, 60 * 60_000);

  private final Geography geography = new Geography(MessySite.registry(), BOUNDS);
  private final Places places =
      new Places(MessySite.registry(), BOUNDS.outOfOrdernessMillis(), BOUNDS.latenessMillis());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ordersComeToTheReference(long seed) {
    View<DeliveryEvent> view = view(seed, DeliveryEvent.class);
    Figures expected = new Figures();
    DeliveryReference reference = new DeliveryReference(geography, BOUNDS, expected);
    reference.minutes(Versions.known(view.minutes()));
    reference.rounds(view.rounds());
    expected.values().keySet().removeIf(key -> key.subject().startsWith("vehicle:"));
    List<EntityDecision<DeliveryEvent>> decisions =
        List.of(new OrderDecision(places), new ObservedTotalDecision(places));
    assertThat(decide(view, decisions, new DeliveryFigures(), this::orderSubjects))
        .isEqualTo(expected.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void callsComeToTheReference(long seed) {
    View<CallEvent> view = view(seed, CallEvent.class);
    Figures expected = new Figures();
    CallReference reference = new CallReference(geography, BOUNDS, expected);
    reference.minutes(Versions.known(view.minutes()));
    reference.rounds(view.rounds());
    List<EntityDecision<CallEvent>> decisions =
        List.of(
            new CallDecision(places),
            new CallerDecision(places),
            new TicketDecision(places),
            new ContactDecision(places),
            new ConversationDecision(places),
            new AgentsDecision(places));
    assertThat(decide(view, decisions, new HotlineFigures(), this::callSubjects))
        .isEqualTo(expected.values());
  }

  private <E extends Event> View<E> view(long seed, Class<E> type) {
    List<E> events =
        MessyEvents.of(seed, 8).stream().filter(type::isInstance).map(type::cast).toList();
    return new View<>(events, geography, BOUNDS, Long.MAX_VALUE);
  }

  private Set<String> orderSubjects(Leaf leaf) {
    Set<String> subjects = subjects(leaf);
    if (!leaf.member().isEmpty()) {
      subjects.add("group:need-" + leaf.member());
    }
    return subjects;
  }

  private Set<String> callSubjects(Leaf leaf) {
    Set<String> subjects = subjects(leaf);
    subjects.add("line:" + leaf.member());
    return subjects;
  }

  private Set<String> subjects(Leaf leaf) {
    Set<String> subjects = new LinkedHashSet<>();
    places.path(leaf.area()).forEach(code -> subjects.add("area:" + code));
    places.groups(null, leaf.area()).forEach(group -> subjects.add("group:" + group));
    return subjects;
  }

  private static <E extends Event> Map<FigureKey, Fraction> decide(
      View<E> view,
      List<EntityDecision<E>> decisions,
      SubjectFigures figures,
      Function<Leaf, Set<String>> subjects) {
    Contributions all = new Contributions();
    for (EntityDecision<E> decision : decisions) {
      entities(decision, view.minutes()).forEach(events -> decision.decideMinutes(events, all));
      entities(decision, view.rounds()).forEach(events -> decision.decideRounds(events, all));
    }
    Map<String, Map<Integer, Map<Slot, Long>>> bySubject = new TreeMap<>();
    all.forEach(
        (slot, amount) -> {
          for (String subject : subjects.apply(slot.leaf())) {
            bySubject
                .computeIfAbsent(subject, s -> new HashMap<>())
                .computeIfAbsent(slot.quantity(), q -> new HashMap<>())
                .put(slot, amount);
          }
        });
    Figures out = new Figures();
    bySubject.forEach((subject, amounts) -> write(subject, amounts, figures, out));
    return out.values();
  }

  private static <E extends Event> List<List<E>> entities(
      EntityDecision<E> decision, List<E> view) {
    Map<String, List<E>> entities = new TreeMap<>();
    for (E event : view) {
      String key = decision.keyOf(event);
      if (key != null) {
        entities.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
      }
    }
    return List.copyOf(entities.values());
  }

  private static void write(
      String subject, Map<Integer, Map<Slot, Long>> amounts, SubjectFigures rule, Figures out) {
    Set<Long> minutes = new TreeSet<>();
    Map<String, Map<Integer, Long>> rounds = new TreeMap<>();
    for (Map<Slot, Long> some : amounts.values()) {
      some.forEach(
          (slot, amount) -> {
            String round = slot.round();
            if (round == null) {
              minutes.add(slot.minuteMillis());
              minutes.add(slot.minuteMillis() + Window.MINUTE_MILLIS);
            } else {
              rounds
                  .computeIfAbsent(round, r -> new HashMap<>())
                  .merge(slot.quantity(), amount, Long::sum);
            }
          });
    }
    for (long minute : minutes) {
      SummedView view =
          new SummedView(amounts, subject.startsWith("area:"), subject.startsWith("line:"), minute);
      if (rule.present(view)) {
        org.guatu.pipeline.cell.Figures cell = new org.guatu.pipeline.cell.Figures();
        rule.minute(view, cell);
        copy(subject, Window.minute(minute), cell, out);
      }
    }
    rounds.forEach(
        (round, totals) -> {
          org.guatu.pipeline.cell.Figures cell = new org.guatu.pipeline.cell.Figures();
          rule.round(quantity -> totals.getOrDefault(quantity.ordinal(), 0L), cell);
          copy(subject, Geography.window(round), cell, out);
        });
  }

  private static void copy(
      String subject, Window window, org.guatu.pipeline.cell.Figures cell, Figures out) {
    cell.values()
        .forEach(
            (figure, value) ->
                out.put(
                    subject,
                    figure,
                    window,
                    new Fraction(value.numerator(), value.denominator(), value.n())));
  }
}
