package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.kernel.Simulation;
import org.junit.jupiter.api.Test;

class HotlineProcessTest {
  private static final SamplingDayConfig CONFIG =
      SamplingDayConfig.on(LocalDate.of(2026, 3, 1)).with(Disorder.NONE);

  @Test
  void everyCallIsAnsweredAbandonedOrWaiting() {
    Simulation<Day> simulation = SamplingDay.in(StandInTown.make(4), 5, CONFIG).simulation();
    long abandoned = 0;
    for (int hour = 7; hour < 21; hour++) {
      simulation.runUntil(CONFIG.times().at(hour, 31));
      for (HotlineProcess line : simulation.model().hotlines()) {
        assertThat(line.offered()).isEqualTo(line.answered() + line.abandoned() + line.waiting());
      }
      abandoned = simulation.model().hotline(0).abandoned();
    }
    assertThat(abandoned).isPositive();
  }

  @Test
  void aCallIsOfferedOnceAndItsWaitEndsOnce() {
    Simulation<Day> simulation = SamplingDay.in(StandInTown.make(4), 5, CONFIG).simulation();
    Set<String> offered = new HashSet<>();
    Map<String, Integer> ended = new HashMap<>();
    simulation
        .model()
        .facts()
        .tell(
            fact -> {
              if (fact instanceof CallEvent event && event.call() != null) {
                String call = "" + event.call();
                if (event.type() == CallEventType.CALL_OFFERED) {
                  assertThat(offered.add(call)).isTrue();
                } else if (event.type() == CallEventType.CALL_ANSWERED
                    || event.type() == CallEventType.CALL_ABANDONED) {
                  assertThat(event.waitMillis()).isNotNegative();
                  ended.merge(call, 1, Integer::sum);
                }
              }
            });
    simulation.runUntil(CONFIG.times().at(12, 0));
    assertThat(offered).hasSizeGreaterThan(800).containsAll(ended.keySet());
    assertThat(ended.values()).allMatch(times -> times == 1);
  }
}
