package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Town;
import org.junit.jupiter.api.Test;

class PointProcessTest {
  private static final SamplingDayConfig CONFIG =
      SamplingDayConfig.on(LocalDate.of(2026, 3, 1)).with(Disorder.NONE);

  @Test
  void nobodyGetsLostBetweenArrivalAndDeparture() {
    Simulation<Day> simulation = run(StandInTown.make(4), CONFIG);
    for (int hour = 7; hour < 15; hour++) {
      simulation.runUntil(CONFIG.times().at(hour, 17));
      for (PointProcess point : simulation.model().points()) {
        assertThat(point.arrived())
            .isEqualTo(point.served() + point.left() + point.queued() + point.inService());
      }
    }
    assertThat(simulation.model().points()).allMatch(PointProcess::done);
    assertThat(simulation.model().points())
        .allMatch(point -> point.queued() == 0 && point.inService() == 0);
  }

  @Test
  void oneLaneServesInTheOrderOfArrival() {
    Simulation<Day> simulation = run(StandInTown.make(2, 1), CONFIG);
    Map<String, List<String>> arrived = new HashMap<>();
    Map<String, List<String>> served = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (PointEvent event : pointEvents(simulation, CONFIG.times().at(10, 0))) {
      String point = "" + event.point();
      String person = "" + event.person();
      if (event.type() == PointEventType.ARRIVED) {
        arrived.computeIfAbsent(point, unseen -> new ArrayList<>()).add(person);
      } else if (event.type() == PointEventType.SERVED) {
        served.computeIfAbsent(point, unseen -> new ArrayList<>()).add(person);
      } else if (event.type() == PointEventType.LEFT) {
        gone.add(person);
      }
    }
    assertThat(served).isNotEmpty();
    served.forEach(
        (point, people) -> {
          List<String> stayed = new ArrayList<>(arrived.getOrDefault(point, List.of()));
          stayed.removeAll(gone);
          List<String> expected = new ArrayList<>(people);
          expected.removeAll(gone);
          assertThat(stayed.subList(0, expected.size())).isEqualTo(expected);
        });
  }

  @Test
  void whereNobodyIsCalledNobodyIsServed() {
    CallUpConfig nobody = new CallUpConfig(20, 0, 0, 330_000, 1, 2, 0, 0, 1, 540_000);
    Simulation<Day> simulation = run(StandInTown.make(2), CONFIG.with(nobody));
    List<PointEvent> events = pointEvents(simulation, CONFIG.times().at(15, 0));
    assertThat(events)
        .noneMatch(
            event ->
                event.type() == PointEventType.ARRIVED
                    || event.type() == PointEventType.SERVED
                    || event.type() == PointEventType.TUBE_OPENED);
    assertThat(events).anyMatch(event -> event.type() == PointEventType.DEVICE_HEARTBEAT);
  }

  @Test
  void nobodyIsServedAtALaneThatIsPaused() {
    Simulation<Day> simulation = run(StandInTown.make(4), CONFIG);
    Set<String> open = new HashSet<>();
    for (PointEvent event : pointEvents(simulation, CONFIG.times().at(15, 0))) {
      String lane = event.point() + "/" + event.lane();
      if (event.type() == PointEventType.LANE_OPENED) {
        assertThat(open.add(lane)).isTrue();
      } else if (event.type() == PointEventType.LANE_PAUSED) {
        assertThat(open.remove(lane)).isTrue();
      } else if (event.type() == PointEventType.SERVED) {
        assertThat(open).contains(lane);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void aTubeHoldsNoMoreThanItsCapacityAndIsSealedOnce() {
    Simulation<Day> simulation = run(StandInTown.make(4), CONFIG);
    Map<String, Integer> inTube = new HashMap<>();
    Map<String, Integer> sealed = new HashMap<>();
    for (PointEvent event : pointEvents(simulation, CONFIG.times().at(15, 0))) {
      String tube = event.tube();
      if (tube != null && event.type() == PointEventType.SERVED) {
        assertThat(inTube.merge(tube, 1, Integer::sum)).isLessThanOrEqualTo(event.tubeCapacity());
      } else if (tube != null && event.type() == PointEventType.TUBE_SEALED) {
        sealed.merge(tube, 1, Integer::sum);
      }
    }
    assertThat(sealed.keySet()).isEqualTo(inTube.keySet());
    assertThat(sealed.values()).allMatch(times -> times == 1);
  }

  private static Simulation<Day> run(Town town, SamplingDayConfig config) {
    return SamplingDay.in(town, 11, config).simulation();
  }

  private static List<PointEvent> pointEvents(Simulation<Day> simulation, long untilMillis) {
    List<PointEvent> events = new ArrayList<>();
    simulation.model().facts().tell(event -> keep(events, event));
    simulation.runUntil(untilMillis);
    return events;
  }

  private static void keep(List<PointEvent> events, Event event) {
    if (event instanceof PointEvent point) {
      events.add(point);
    }
  }
}
