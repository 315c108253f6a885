package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.delivery.DeliveryModels;
import org.guatu.pipeline.hotline.HotlineModels;
import org.guatu.pipeline.operations.OperationsModels;
import org.guatu.pipeline.point.PointModels;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.MessySite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an entity and a leaf end, and what begins after that. */
class EndTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long NEVER = Long.MAX_VALUE;
  private static final Finishing FINISHING = new Finishing(10_000, HOUR);
  private static final Places MESSY = new Places(MessySite.registry(), 10_000, HOUR);
  private static final LocalName NAME = new LocalName("名", "name");

  /** Site time is UTC; round R is reconciled on March 3rd at 00:00. */
  private static final Registry SITE =
      new Registry(
          Registry.SCHEMA_VERSION,
          1,
          "site",
          "UTC",
          List.of(
              new Area("31", AreaKind.CITY, NAME, 1000, 400, 121.2, 31.0, 0),
              new Area("310117", AreaKind.DISTRICT, NAME, 1000, 400, 121.2, 31.0, 0)),
          List.of(),
          List.of(),
          List.of(new Round("R", NAME, at("01T00:00"), at("02T00:00"), at("03T00:00"))),
          List.of(),
          List.of());

  private final List<CallEvent> events = new ArrayList<>();

  @Test
  void aTicketOfAnUnplannedDayIsOpenUntilItIsClosed() throws Exception {
    ticket(CallEventType.TICKET_CREATED, "01T09:00", "T1", "31", null);
    call("08T11:00");
    ticket(CallEventType.TICKET_CLOSED, "08T12:00", "T1", "31", null);
    call("08T13:00");
    Map<String, Cell> cells = play(0);
    assertThat(open(cells, "08T11:00")).isEqualTo("1 of 1");
    assertThat(open(cells, "08T13:00")).isEqualTo("0 of 1");
  }

  @Test
  void aTicketThatNobodyClosesEndsThirtyDaysAfterItsDayIsReconciled() throws Exception {
    ticket(CallEventType.TICKET_CREATED, "01T09:00", "T1", "31", null);
    // Another one keeps the leaf.
    for (int day = 2; day < 40; day += 3) {
      ticketAt(CallEventType.TICKET_CREATED, at("01T12:00") + day * DAY, "t" + day, "31", null);
      ticketAt(CallEventType.TICKET_CLOSED, at("01T12:05") + day * DAY, "t" + day, "31", null);
    }
    Map<String, Cell> cells = play(0);
    long ends = at("02T00:00") + 10_000 + HOUR + 2 * DAY + 30 * DAY;
    assertThat(open(cells, at("01T12:06") + 32 * DAY)).isEqualTo("1 of 1");
    assertThat(at("01T12:06") + 32 * DAY).isLessThan(ends);
    assertThat(open(cells, at("01T12:06") + 35 * DAY)).isEqualTo("0 of 1");
  }

  @Test
  void whatAPlannedRoundLeftOpenEndsWithItsReconciliation() throws Exception {
    ticket(CallEventType.TICKET_CREATED, "01T09:00", "T1", "31", "R");
    call("02T23:00");
    call("03T01:00");
    ticket(CallEventType.TICKET_CLOSED, "04T12:00", "T1", "31", null);
    call("04T13:00");
    Map<String, Cell> cells = play(0);
    assertThat(open(cells, "02T23:00")).isEqualTo("1 of 1");
    assertThat(open(cells, "03T01:00")).isEqualTo("0 of 1");
    assertThat(open(cells, "04T13:00")).isEqualTo("0 of 1");
  }

  @Test
  void anEventAfterItsRoundIsReconciledBelongsToItsDay() throws Exception {
    ticket(CallEventType.TICKET_CREATED, "03T09:00", "T1", "31", "R");
    call("04T13:00");
    assertThat(open(play(0), "04T13:00")).isEqualTo("1 of 1");
  }

  @Test
  void aLeafThatEndedKnowsNothingAnyMore() throws Exception {
    ticket(CallEventType.TICKET_CREATED, "01T09:00", "T1", "31", null);
    ticket(CallEventType.TICKET_CLOSED, "01T09:01", "T1", "31", null);
    ticket(CallEventType.TICKET_CREATED, "02T09:00", "T2", "310117", null);
    long later = at("01T12:00") + 33 * DAY;
    ticketAt(CallEventType.TICKET_CREATED, later - 3 * DAY, "T3", "310117", null);
    ticketAt(CallEventType.TICKET_CREATED, later, "T4", "310117", null);
    Map<String, Cell> cells = play(0);
    assertThat(open(cells, "02T09:00")).isEqualTo("1 of 2");
    assertThat(open(cells, later)).isEqualTo("3 of 1");
  }

  private void call(String time) {
    events.add(
        CallEvent.of(CallEventType.MESSAGE_RECEIVED, "switch", "e" + events.size(), at(time))
            .receivedAtMillis(at(time) + events.size())
            .area("31")
            .line("L1")
            .build());
  }

  private void ticket(
      CallEventType type, String time, String ticket, String area, @Nullable String round) {
    ticketAt(type, at(time), ticket, area, round);
  }

  private void ticketAt(
      CallEventType type, long at, String ticket, String area, @Nullable String round) {
    events.add(
        CallEvent.of(type, "switch", "e" + events.size(), at)
            .receivedAtMillis(at + events.size())
            .ticket(ticket)
            .area(area)
            .line("L1")
            .round(round)
            .build());
  }

  private static long at(String time) {
    return Instant.parse("2026-03-" + time + ":00Z").toEpochMilli();
  }

  private Map<String, Cell> play(long lag) throws Exception {
    Places places = new Places(SITE, 10_000, HOUR);
    events.sort(Comparator.comparingLong(Event::receivedAtMillis));
    return play(HotlineModels.of(places), events, lag);
  }

  private static @Nullable String open(Map<String, Cell> cells, String time) {
    return open(cells, at(time));
  }

  /** Tickets open on the line in a minute. */
  private static @Nullable String open(Map<String, Cell> cells, long minute) {
    Cell cell = cells.get("line:L1 " + Window.minute(Window.minuteOf(minute)).id());
    FigureValue open = cell == null ? null : cell.figures().get("ticketsOpen");
    return open == null ? null : open.numerator() + " of " + open.n();
  }

  @Test
  void doesNotDependOnTheWatermark() throws Exception {
    same(PointModels.of(MESSY), again(1, PointEvent.class));
    same(DeliveryModels.of(MESSY), again(2, DeliveryEvent.class));
    same(HotlineModels.of(MESSY), again(3, CallEvent.class));
    same(OperationsModels.of(MESSY), again(4, OperationsEvent.class));
  }

  @Test
  void doesNotDependOnItWhereRoundsAreReconciledOnTheirDay() throws Exception {
    Places places = new Places(reconciledEarly(MessySite.registry()), 10_000, HOUR);
    same(PointModels.of(places), again(5, PointEvent.class));
    same(DeliveryModels.of(places), again(6, DeliveryEvent.class));
    same(HotlineModels.of(places), again(7, CallEvent.class));
    same(OperationsModels.of(places), again(8, OperationsEvent.class));
  }

  /** The site with rounds that are reconciled two hours after they open: much is late for them. */
  private static Registry reconciledEarly(Registry site) {
    List<Round> rounds = new ArrayList<>();
    for (Round round : site.rounds()) {
      rounds.add(
          new Round(
              round.id(),
              round.name(),
              round.opensAtMillis(),
              round.opensAtMillis() + HOUR,
              round.opensAtMillis() + 2 * HOUR,
              round.arrivals()));
    }
    return new Registry(
        site.schemaVersion(),
        site.version(),
        site.site(),
        site.timeZone(),
        site.areas(),
        site.groups(),
        site.points(),
        rounds,
        site.targets(),
        site.aliases());
  }

  /** Whether the watermark follows each event, stays days behind, or comes at the end. */
  private static <E extends Event, C extends Change<E>> void same(
      StreamModel<E, C> model, List<E> events) throws Exception {
    Map<String, String> prompt = finals(play(model, events, 0));
    assertThat(prompt).hasSizeGreaterThan(1_000);
    for (long lag : List.of(5 * DAY, NEVER)) {
      assertThat(differences(finals(play(model, events, lag)), prompt)).as("lag %s", lag).isEmpty();
    }
  }

  private static List<String> differences(
      Map<String, String> actual, Map<String, String> expected) {
    TreeSet<String> keys = new TreeSet<>(actual.keySet());
    keys.addAll(expected.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String is = actual.get(key);
      String should = expected.get(key);
      if (!Objects.equals(is, should) && differences.size() < 10) {
        differences.add(key + " is " + is + " should be " + should);
      }
    }
    return differences;
  }

  /**
   * Messy hours that come again, of the same lanes, orders, calls and tickets: after their days,
   * and then after their round is reconciled, and after all that was left open has ended.
   */
  private static <E extends Event> List<E> again(long seed, Class<E> type) {
    List<E> all = new ArrayList<>();
    for (long days : List.of(0L, 4L, 9L, 60L)) {
      for (Event event : MessyEvents.of(seed, 2)) {
        if (type.isInstance(event)) {
          all.add(type.cast(Repeated.after(event, days)));
        }
      }
    }
    all.sort(Comparator.comparingLong(Event::receivedAtMillis));
    return all;
  }

  private static <E extends Event, C extends Change<E>> Map<String, Cell> play(
      StreamModel<E, C> model, List<E> events, long lag) throws Exception {
    try (Staged<E, C> staged = new Staged<>(model, FINISHING)) {
      for (E event : events) {
        if (lag != NEVER) {
          staged.reach(event.receivedAtMillis() - lag);
        }
        staged.send(event);
      }
      staged.reach(events.get(events.size() - 1).receivedAtMillis() + 60 * DAY);
      assertThat(staged.held())
          .allSatisfy((stage, held) -> assertThat(held).isEqualTo(new Staged.Held(0, 0)));
      return staged.cells();
    }
  }

  private static Map<String, String> finals(Map<String, Cell> cells) {
    Map<String, String> finals = new TreeMap<>();
    cells.forEach(
        (name, cell) -> {
          if (!cell.figures().isEmpty()) {
            assertThat(cell.finality()).isEqualTo(Finality.FINAL);
            finals.put(name, new TreeMap<>(cell.figures()).toString());
          }
        });
    return finals;
  }
}
