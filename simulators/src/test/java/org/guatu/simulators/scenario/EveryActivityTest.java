package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.emit.EventSink;
import org.junit.jupiter.api.Test;

class EveryActivityTest {
  private static final SamplingDayConfig CONFIG =
      SamplingDayConfig.smallTown(LocalDate.of(2026, 3, 1)).with(Disorder.NONE);

  private static final List<VaccinationStage> STAGES = List.of(VaccinationStage.values());

  private final EveryActivity scenario = EveryActivity.of(1, CONFIG);
  private final List<Event> events = play(scenario);

  private static List<Event> play(Scenario scenario) {
    List<Event> heard = new ArrayList<>();
    scenario.runUntil(
        scenario.endMillis(),
        new EventSink() {
          @Override
          public void accept(Event event) {
            heard.add(event);
          }

          @Override
          public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
            throw new AssertionError("nothing is disturbed");
          }
        });
    return heard;
  }

  private <T extends Event> List<T> of(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void theSameSeedPlaysTheSame() {
    assertThat(play(EveryActivity.of(1, CONFIG))).isEqualTo(events);
    assertThat(play(EveryActivity.of(2, CONFIG))).isNotEqualTo(events);
  }

  @Test
  void nobodyReachesAStageOfTheVaccinationBeforeHeLeftTheOneBefore() {
    Map<String, Long> passed = new HashMap<>();
    long queued = 0;
    for (PointEvent event : of(PointEvent.class)) {
      String point = Objects.requireNonNullElse(event.point(), "");
      if (!point.startsWith("V01-")) {
        continue;
      }
      if (event.type() == PointEventType.ARRIVED || event.type() == PointEventType.SERVED) {
        passed.merge(point + " " + event.typeName(), 1L, Long::sum);
      }
      for (int stage = 0; stage < STAGES.size(); stage++) {
        String here = STAGES.get(stage).point("V01");
        long arrived = passed.getOrDefault(here + " arrived", 0L);
        long served = passed.getOrDefault(here + " served", 0L);
        assertThat(served).isLessThanOrEqualTo(arrived);
        if (stage > 0) {
          String before = STAGES.get(stage - 1).point("V01");
          long left = passed.getOrDefault(before + " served", 0L);
          assertThat(arrived).isLessThanOrEqualTo(left);
        }
        queued = here.endsWith("triage") ? Math.max(queued, arrived - served) : queued;
      }
    }
    assertThat(passed.values()).containsOnly((long) SideConfig.SMALL_TOWN.vaccinated());
    assertThat(queued).as("people at triage, where it is slow").isGreaterThan(8);
  }

  @Test
  void peopleAreFetchedBeforeTheyArriveAndEachCarHasOneTripAtATime() {
    Map<String, String> inCar = new HashMap<>();
    Set<String> fetched = new HashSet<>();
    int arrived = 0;
    for (DeliveryEvent event : of(DeliveryEvent.class)) {
      boolean trip = event.need() == NeedType.TRANSPORT || event.need() == NeedType.TRANSFER;
      if (!trip || event.vehicle() == null) {
        continue;
      }
      String order = Objects.requireNonNull(event.order());
      String vehicle = Objects.requireNonNull(event.vehicle());
      switch (event.type()) {
        case ORDER_DISPATCHED -> assertThat(inCar.put(vehicle, order)).isNull();
        case ORDER_AT_GATE -> fetched.add(order);
        case ORDER_DELIVERED, ORDER_RETURNED -> {
          assertThat(inCar.remove(vehicle)).isEqualTo(order);
          assertThat(fetched).contains(order);
          arrived += event.type() == DeliveryEventType.ORDER_DELIVERED ? 1 : 0;
        }
        default -> assertThat(event.type()).isEqualTo(DeliveryEventType.ORDER_FAILED);
      }
    }
    assertThat(arrived).isGreaterThan(50);
  }

  @Test
  void noMoreHouseholdsReportTheirTestThanHaveTheirKit() {
    long kits = 0;
    Map<String, Long> reported = new HashMap<>();
    for (DeliveryEvent event : of(DeliveryEvent.class)) {
      if (event.need() != NeedType.ANTIGEN) {
        continue;
      }
      if (event.type() == DeliveryEventType.ORDER_DELIVERED) {
        kits++;
      } else if (event.type() == DeliveryEventType.DELIVERED_OBSERVED) {
        Long before = reported.put(Objects.requireNonNull(event.area()), event.count());
        assertThat(event.count()).isGreaterThanOrEqualTo(before == null ? 0 : before);
        assertThat(reported.values().stream().mapToLong(Long::longValue).sum())
            .isLessThanOrEqualTo(kits);
      }
    }
    assertThat(reported).isNotEmpty();
  }

  @Test
  void thereIsNeverLessThanNothingInAnyStore() {
    Map<String, Long> stock = new HashMap<>();
    for (OperationsEvent event : of(OperationsEvent.class)) {
      String item = event.subject() + " " + event.area() + " " + event.group();
      if (event.type() == OperationsEventType.STOCK_SET) {
        stock.put(item, event.quantity());
      } else if (event.type() == OperationsEventType.STOCK_MOVE) {
        stock.merge(item, event.quantity(), Long::sum);
      }
      assertThat(stock.getOrDefault(item, 0L)).as(item + " " + event.id()).isNotNegative();
    }
    assertThat(stock.keySet()).anyMatch(item -> item.startsWith("ice-vest"));
  }

  @Test
  void everyPointAndAreaSpokenOfIsInTheRegistry() {
    Set<String> points = new HashSet<>();
    scenario.registry().points().forEach(point -> points.add(point.id()));
    Set<String> areas = new HashSet<>();
    scenario.registry().areas().forEach(area -> areas.add(area.code()));
    for (PointEvent event : of(PointEvent.class)) {
      if (event.point() != null) {
        assertThat(points).contains(event.point());
      }
    }
    for (OperationsEvent event : of(OperationsEvent.class)) {
      assertThat(areas).contains(event.area());
    }
  }
}
