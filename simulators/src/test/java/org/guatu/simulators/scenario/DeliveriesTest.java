package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Town;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final SamplingDayConfig CONFIG =
      SamplingDayConfig.on(LocalDate.of(2026, 3, 1)).with(Disorder.NONE);

  private final Town town = StandInTown.make(4);
  private final Simulation<Day> simulation = SamplingDay.in(town, 5, CONFIG).simulation();

  @Test
  void anOrderGoesThroughItsStagesInOrderAndEndsOnce() {
    Map<String, DeliveryEventType> stage = new HashMap<>();
    Set<String> ended = new HashSet<>();
    for (DeliveryEvent event : run()) {
      String order = event.order();
      if (order == null) {
        continue;
      }
      DeliveryEventType before = stage.put(order, event.type());
      assertThat(before == null || before.compareTo(event.type()) < 0 || retried(before, event))
          .as("%s after %s", event.type(), before)
          .isTrue();
      assertThat(ended).doesNotContain(order);
      if (event.type() == DeliveryEventType.ORDER_DELIVERED
          || event.type() == DeliveryEventType.ORDER_RETURNED
          || event.type() == DeliveryEventType.ORDER_CANCELLED) {
        ended.add(order);
      }
    }
    assertThat(stage).hasSizeGreaterThan(1_500);
    assertThat(ended.size()).isGreaterThan(stage.size() * 9 / 10);
    assertThat(simulation.model().deliveries().endedCount()).isEqualTo(ended.size());
  }

  @Test
  void vehiclesDriveOnStreetsNoFasterThanTheyCan() {
    Map<String, DeliveryEvent> last = new HashMap<>();
    double farthest = 0;
    for (DeliveryEvent event : run()) {
      if (event.type() != DeliveryEventType.VEHICLE_POSITION) {
        continue;
      }
      assertThat(event.heading()).isBetween(0.0, 360.0);
      DeliveryEvent before = last.put("" + event.vehicle(), event);
      if (before != null) {
        double seconds = (event.occurredAtMillis() - before.occurredAtMillis()) / 1000.0;
        double metres = metres(before, event);
        assertThat(metres).isLessThanOrEqualTo(seconds * 6.0 + 1);
        farthest = Math.max(farthest, metres);
      }
    }
    assertThat(last).hasSizeGreaterThanOrEqualTo(24);
    assertThat(farthest).isGreaterThan(40);
  }

  private double metres(DeliveryEvent from, DeliveryEvent to) {
    double x = town.plane().x(to.lon()) - town.plane().x(from.lon());
    double y = town.plane().y(to.lat()) - town.plane().y(from.lat());
    return Math.sqrt(x * x + y * y);
  }

  private static boolean retried(DeliveryEventType before, DeliveryEvent event) {
    return event.type() == DeliveryEventType.ORDER_DELIVERED
        && before == DeliveryEventType.ORDER_RETRIED;
  }

  private List<DeliveryEvent> run() {
    List<DeliveryEvent> events = new ArrayList<>();
    simulation
        .model()
        .facts()
        .tell(
            fact -> {
              if (fact instanceof DeliveryEvent event) {
                events.add(event);
              }
            });
    simulation.runUntil(CONFIG.times().at(23, 0));
    return events;
  }
}
