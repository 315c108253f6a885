package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.EventCodec;
import org.junit.jupiter.api.Test;

/** The messy events are messy in every way, and the reference does not care for their order. */
final class MessyEventsTest {
  private static final Bounds BOUNDS = new Bounds(10_000, 60 * 60_000);

  @Test
  void sameSeedSameEvents() {
    assertThat(MessyEvents.of(7, 8)).isEqualTo(MessyEvents.of(7, 8));
  }

  @Test
  void everyEventCanBeWrittenAndRead() throws Exception {
    for (long seed = 0; seed < 5; seed++) {
      for (Event event : MessyEvents.of(seed, 8)) {
        Event read = EventCodec.decode(EventCodec.encode(event), event.receivedAtMillis());
        assertThat(read).isEqualTo(event);
      }
    }
  }

  @Test
  void everyFateOccurs() {
    for (Stream stream : Stream.values()) {
      Set<Fate.Kind> kinds = EnumSet.noneOf(Fate.Kind.class);
      boolean corrected = false;
      for (long seed = 0; seed < 5; seed++) {
        for (Fate fate : reference(MessyEvents.of(seed, 8)).fates(stream)) {
          kinds.add(fate.kind());
          corrected |= fate.corrected() && fate.event().corrects() != null;
        }
      }
      assertThat(kinds).as(stream.wire()).contains(Fate.Kind.ACCEPTED, Fate.Kind.LATE);
      assertThat(kinds).as(stream.wire()).contains(Fate.Kind.DUPLICATE, Fate.Kind.QUARANTINED);
      assertThat(corrected).as(stream.wire()).isTrue();
    }
  }

  @Test
  void everyFigureOccurs() {
    Set<String> occurred = new TreeSet<>();
    for (long seed = 0; seed < 6; seed++) {
      reference(MessyEvents.of(seed, 8))
          .finals()
          .values()
          .forEach(
              (key, value) -> {
                if (value.numerator() != 0) {
                  occurred.add(key.figure());
                }
              });
    }
    assertThat(occurred)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Figure.values())
                .filter(figure -> !figure.ofSignals())
                .map(Figure::wire)
                .toList());
  }

  @Test
  void endsAreForetoldByPlansAndByTheFreeRoundBefore() {
    int heldUp = 0;
    int asUsual = 0;
    int notTold = 0;
    for (long seed = 1; seed < 5; seed++) {
      List<Event> events = MessyEvents.of(seed, 6, Stream.POINT);
      List<Event> unplanned = new ArrayList<>(events);
      unplanned.removeIf(event -> ((PointEvent) event).type() == PointEventType.CALL_UP_PLANNED);
      Map<FigureKey, Fraction> told = etas(events);
      Map<FigureKey, Fraction> byRate = etas(unplanned);
      for (Map.Entry<FigureKey, Fraction> eta : told.entrySet()) {
        boolean moved = !eta.getValue().equals(byRate.get(eta.getKey()));
        heldUp += byRate.containsKey(eta.getKey()) && moved ? 1 : 0;
      }
      long free = told.keySet().stream().filter(key -> key.subject().endsWith("103")).count();
      asUsual += free > 60 ? 1 : 0;
      notTold += free < 60 ? 1 : 0;
    }
    assertThat(heldUp).isGreaterThan(100);
    assertThat(asUsual).isPositive();
    assertThat(notTold).isPositive();
    System.out.printf(
        "ends held up by plans: %d; sets with free rounds foretold: %d, not: %d%n",
        heldUp, asUsual, notTold);
  }

  private static Map<FigureKey, Fraction> etas(List<Event> events) {
    Map<FigureKey, Fraction> etas = new HashMap<>(reference(events).finals(Stream.POINT).values());
    etas.keySet().removeIf(key -> !key.figure().equals(Figure.ETA_MINUTES.wire()));
    return etas;
  }

  @Test
  void aFinalMinuteIsMovedByNothing() {
    for (Stream stream : Stream.values()) {
      Reference reference = reference(MessyEvents.of(2, 4));
      Figures finals = reference.finals(stream);
      for (int i = 0; i < 240; i += 29) {
        Window minute = Window.minute(MessyEvents.START + i * MessyEvents.MINUTE);
        Map<FigureKey, Fraction> then = reference.finals(stream, minute);
        then.keySet().removeIf(key -> key.subject().matches("(source|devices):.*"));
        Map<FigureKey, Fraction> later = finals.of(minute);
        later.keySet().removeIf(key -> key.subject().matches("(source|devices):.*"));
        assertThat(then).as("%s %s", stream.wire(), minute.id()).isEqualTo(later);
      }
    }
  }

  @Test
  void orderOfTheFileDoesNotMatter() {
    List<Event> events = MessyEvents.of(3, 8);
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(reference(shuffled).finals().values())
        .isEqualTo(reference(events).finals().values());
  }

  private static Reference reference(List<Event> events) {
    return new Reference(events, MessySite.registry(), BOUNDS);
  }
}
