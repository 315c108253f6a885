package org.guatu.pipeline.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.contract.event.PointEventType.DEREGISTERED;
import static org.guatu.contract.event.PointEventType.PERSON_STATUS;
import static org.guatu.contract.event.PointEventType.REGISTERED;
import static org.guatu.contract.event.PointEventType.SERVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.junit.jupiter.api.Test;

final class PersonDecisionTest {
  private static final String HOME = "310117101001002001";
  private static final String OTHER = "310117101001003001";
  private static final String POINT_AREA = "310117101009";
  private static final LocalName NAME = new LocalName("名", "name");

  private final PersonDecision decision = new PersonDecision(new PointPlaces(places()));

  /** R1 opens at 07:00 and is due by 15:00; R2 opens a day later. Site time is UTC. */
  private static Places places() {
    Registry registry =
        new Registry(
            Registry.SCHEMA_VERSION,
            1,
            "test",
            "UTC",
            List.of(area(HOME), area(OTHER), area(POINT_AREA)),
            List.of(),
            List.of(
                new ServicePoint(
                    "P1", "sampling", NAME, POINT_AREA, 121.2, 31.0, 3, List.of(), 0, 0, 0)),
            List.of(round("R1", "01T07:00"), round("R2", "02T07:00")),
            List.of(),
            List.of());
    return new Places(registry, 10_000, 6 * 3_600_000L);
  }

  private static Area area(String code) {
    return new Area(code, AreaKind.BUILDING, NAME, 100, 40, 121.2, 31.0, 0);
  }

  private static Round round(String id, String opens) {
    long at = millis(opens + ":00");
    return new Round(id, NAME, at, at + 8 * 3_600_000L, at + 72 * 3_600_000L);
  }

  private static long millis(String dayAndTime) {
    return Instant.parse("2026-03-" + dayAndTime + "Z").toEpochMilli();
  }

  private static PointEvent.Builder event(PointEventType type, String dayAndTime) {
    return PointEvent.of(type, "app", type.wire() + dayAndTime, millis(dayAndTime)).person("p");
  }

  private static PointEvent.Builder registered(String dayAndTime, String home) {
    return event(REGISTERED, dayAndTime).area(home);
  }

  private static PointEvent.Builder served(String dayAndTime) {
    return event(SERVED, dayAndTime).point("P1").round("R1");
  }

  private static PointEvent.Builder status(String dayAndTime, PersonStatus status) {
    return event(PERSON_STATUS, dayAndTime).personStatus(status);
  }

  private static List<PointEvent> inOrder(PointEvent.Builder... builders) {
    List<PointEvent> events = new ArrayList<>();
    for (PointEvent.Builder builder : builders) {
      events.add(builder.build());
    }
    events.sort(Comparator.comparingLong(Event::eventTimeMillis));
    return events;
  }

  /** Amounts of a quantity by area and minute or round. */
  private static Map<String, Long> amounts(Contributions out, Quantity quantity) {
    Map<String, Long> amounts = new TreeMap<>();
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == quantity.ordinal()) {
            String window =
                slot.round() != null
                    ? slot.round()
                    : Instant.ofEpochMilli(slot.minuteMillis()).toString().substring(8, 16);
            amounts.put(slot.leaf().area() + " " + window, amount);
          }
        });
    return amounts;
  }

  private Contributions minutes(PointEvent.Builder... events) {
    Contributions out = new Contributions();
    decision.decideMinutes(inOrder(events), out);
    return out;
  }

  private Contributions rounds(PointEvent.Builder... events) {
    Contributions out = new Contributions();
    decision.decideRounds(inOrder(events), out);
    return out;
  }

  @Test
  void countsOnceAtHomeHoweverOftenServed() {
    PointEvent.Builder[] events = {
      registered("01T06:00:00", HOME), served("01T09:00:00"), served("01T10:30:00")
    };
    Contributions rounds = rounds(events);
    assertThat(amounts(rounds, PointQuantity.COVERED)).isEqualTo(Map.of(HOME + " R1", 1L));
    assertThat(amounts(rounds, PointQuantity.REPEAT)).isEqualTo(Map.of(HOME + " R1", 1L));
    assertThat(amounts(rounds, PointQuantity.TARGET))
        .isEqualTo(Map.of(HOME + " R1", 1L, HOME + " R2", 1L));
    Contributions minutes = minutes(events);
    String compound = HOME.substring(0, 15);
    assertThat(amounts(minutes, PointQuantity.COVERED))
        .isEqualTo(Map.of(compound + " 01T09:00", 1L));
    assertThat(amounts(minutes, PointQuantity.REMAINING))
        .isEqualTo(
            Map.of(
                compound + " 01T07:00", 1L,
                compound + " 01T09:00", -1L,
                compound + " 02T07:00", 1L,
                compound + " 05T07:00", -1L));
  }

  @Test
  void isAStrangerBeforeTheRegisterHasThem() {
    Contributions out = rounds(served("01T09:00:00"), registered("01T09:00:01", HOME));
    assertThat(amounts(out, PointQuantity.OUT_OF_REGISTER))
        .isEqualTo(Map.of(POINT_AREA + " R1", 1L));
    assertThat(amounts(out, PointQuantity.COVERED)).isEmpty();
    assertThat(amounts(out, PointQuantity.TARGET)).isEqualTo(Map.of(HOME + " R2", 1L));
  }

  @Test
  void countsWhereTheRegisterThenHadTheHome() {
    Contributions out =
        rounds(
            registered("01T06:00:00", HOME),
            served("01T09:00:00"),
            registered("01T10:00:00", OTHER));
    assertThat(amounts(out, PointQuantity.COVERED)).isEqualTo(Map.of(HOME + " R1", 1L));
    assertThat(amounts(out, PointQuantity.TARGET))
        .isEqualTo(Map.of(HOME + " R1", 1L, OTHER + " R2", 1L));
  }

  @Test
  void isExcusedByTheReasonThatHoldsAtTheDeadlineUnlessServed() {
    PointEvent.Builder entry = registered("01T06:00:00", HOME);
    PointEvent.Builder away = status("01T12:00:00", PersonStatus.AWAY).round("R1");
    PointEvent.Builder back = status("01T13:00:00", PersonStatus.PRESENT).round("R1");
    Map<String, Long> excused = Map.of(HOME + " R1", 1L);
    assertThat(amounts(rounds(entry, away), PointQuantity.EXCUSED_AWAY)).isEqualTo(excused);
    assertThat(amounts(rounds(entry, away, back), PointQuantity.EXCUSED_AWAY)).isEmpty();
    assertThat(amounts(rounds(entry, away, served("01T16:00:00")), PointQuantity.EXCUSED_AWAY))
        .isEmpty();
  }

  @Test
  void isNoTargetOnceTakenOffTheRegister() {
    Contributions out = rounds(registered("01T06:00:00", HOME), event(DEREGISTERED, "01T08:00:00"));
    assertThat(amounts(out, PointQuantity.TARGET)).isEmpty();
  }

  @Test
  void anEntryThatNamesARoundIsAboutThatAlone() {
    Contributions out = rounds(registered("01T06:00:00", HOME).round("R2"), served("01T09:00:00"));
    assertThat(amounts(out, PointQuantity.TARGET)).isEqualTo(Map.of(HOME + " R2", 1L));
    assertThat(amounts(out, PointQuantity.OUT_OF_REGISTER))
        .isEqualTo(Map.of(POINT_AREA + " R1", 1L));
  }

  @Test
  void anEntryThatNamesNoRoundHoldsForThirtyDays() {
    Contributions out =
        rounds(
            PointEvent.of(REGISTERED, "app", "old", millis("01T07:00:00") - 30 * 86_400_000L)
                .person("p")
                .area(HOME));
    assertThat(amounts(out, PointQuantity.TARGET)).isEmpty();
  }
}
