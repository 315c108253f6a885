package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Town;
import org.junit.jupiter.api.Test;

class OperationsDeskTest {
  private static final SamplingDayConfig CONFIG =
      SamplingDayConfig.on(LocalDate.of(2026, 3, 1)).with(Disorder.NONE);

  private final Town town = StandInTown.make(4);
  private final List<OperationsEvent> facts = day();

  private List<OperationsEvent> day() {
    List<OperationsEvent> heard = new ArrayList<>();
    Simulation<Day> simulation = SamplingDay.in(town, 5, CONFIG).simulation();
    simulation
        .model()
        .facts()
        .tell(
            fact -> {
              if (fact instanceof OperationsEvent event) {
                heard.add(event);
              }
            });
    simulation.runUntil(CONFIG.times().at(22, 0));
    return heard;
  }

  private List<OperationsEvent> of(OperationsEventType type) {
    return facts.stream().filter(event -> event.type() == type).toList();
  }

  @Test
  void nobodyIsAtAPostTwiceAndNobodyLeavesWithoutHavingCome() {
    Set<String> there = new HashSet<>();
    for (OperationsEvent event : facts) {
      String who = event.subject() + " " + event.person();
      switch (event.type()) {
        case SHIFT_CHECKED_IN -> assertThat(there.add(who)).as(who).isTrue();
        case SHIFT_BREAK, SHIFT_OUT -> assertThat(there.remove(who)).as(who).isTrue();
        case SHIFT_NO_SHOW -> assertThat(there).doesNotContain(who);
        default -> assertThat(event.type()).isNotNull();
      }
    }
    long planned =
        of(OperationsEventType.SHIFT_PLANNED).stream().mapToLong(e -> e.quantity()).sum();
    long came =
        of(OperationsEventType.SHIFT_CHECKED_IN).stream().map(e -> e.person()).distinct().count();
    long missed = of(OperationsEventType.SHIFT_NO_SHOW).size();
    assertThat(came + missed).isEqualTo(planned);
    assertThat(missed).isPositive();
  }

  @Test
  void thereIsNeverLessThanNothingInStore() {
    Map<String, Long> stock = new HashMap<>();
    for (OperationsEvent event : facts) {
      String item = event.subject() + " " + event.area() + " " + event.group();
      if (event.type() == OperationsEventType.STOCK_SET) {
        stock.put(item, event.quantity());
      } else if (event.type() == OperationsEventType.STOCK_MOVE) {
        stock.merge(item, event.quantity(), Long::sum);
      }
      assertThat(stock.getOrDefault(item, 0L)).as(item + " " + event.id()).isNotNegative();
    }
    assertThat(stock).hasSizeGreaterThan(town.worksites().size());
  }

  @Test
  void everyTaskIsPlannedBeforeItIsDone() {
    Set<String> planned = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (OperationsEvent event : facts) {
      if (event.type() == OperationsEventType.TASK_PLANNED) {
        assertThat(planned.add("" + event.subject())).isTrue();
      } else if (event.type() == OperationsEventType.TASK_DONE) {
        assertThat(planned).contains("" + event.subject());
        assertThat(done.add("" + event.subject())).isTrue();
      }
    }
    OperationsConfig numbers = OperationsConfig.DEFAULT;
    int disinfections = 7 * town.neighbourhoods().size();
    assertThat(planned)
        .hasSize(
            numbers.carePeople() + numbers.inspections() + 2 * numbers.patrols() + disinfections);
    assertThat(done.size()).isBetween(planned.size() * 9 / 10, planned.size() - 1);
  }

  @Test
  void everyCommitteeIsToldAndMostAnswer() {
    int committees = town.neighbourhoods().size();
    assertThat(of(OperationsEventType.NOTICE_ISSUED)).hasSize(3 * committees);
    assertThat(of(OperationsEventType.NOTICE_RECEIVED).size())
        .isBetween(committees, 3 * committees);
    assertThat(of(OperationsEventType.AREA_STATUS)).isNotEmpty();
  }
}
