package org.guatu.simulators.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private final Simulation<Diary> simulation = new Simulation<>(new Diary(List.of()), 100);

  @Test
  void runsInTheOrderOfInstants() {
    simulation.schedule(300, write("late"));
    simulation.schedule(200, write("early"));
    simulation.runUntil(1_000);
    assertThat(simulation.model().entries).containsExactly("200 early", "300 late");
    assertThat(simulation.nowMillis()).isEqualTo(1_000);
  }

  @Test
  void lowerPriorityGoesFirstAndTiesGoInTheOrderOfScheduling() {
    simulation.schedule(200, 1, write("c"));
    simulation.schedule(200, 0, write("a"));
    simulation.schedule(200, 0, write("b"));
    simulation.schedule(200, 1, write("d"));
    simulation.runUntil(200);
    assertThat(simulation.model().entries).containsExactly("200 a", "200 b", "200 c", "200 d");
  }

  @Test
  void whatAnActionSchedulesAtItsOwnInstantStillRuns() {
    simulation.schedule(200, s -> s.schedule(200, write("inner")));
    simulation.runUntil(200);
    assertThat(simulation.model().entries).containsExactly("200 inner");
  }

  @Test
  void stopsAtTheInstantIncluded() {
    simulation.schedule(200, write("at"));
    simulation.schedule(201, write("after"));
    simulation.runUntil(200);
    assertThat(simulation.model().entries).containsExactly("200 at");
    assertThat(simulation.pending()).isOne();
  }

  @Test
  void aCancelledActionDoesNotRun() {
    Handle handle = simulation.scheduleCancellable(200, 0, write("never"));
    assertThat(simulation.cancel(handle)).isTrue();
    assertThat(simulation.cancel(handle)).isFalse();
    simulation.runUntil(300);
    assertThat(simulation.model().entries).isEmpty();
    assertThat(simulation.executed()).isZero();
  }

  @Test
  void whatHasRunCannotBeCancelled() {
    Handle handle = simulation.scheduleCancellable(200, 0, write("done"));
    simulation.runUntil(200);
    assertThat(simulation.cancel(handle)).isFalse();
  }

  @Test
  void refusesThePast() {
    assertThatThrownBy(() -> simulation.schedule(99, write("past")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("99 is before now, 100");
  }

  @Test
  void aForkGoesItsOwnWay() {
    Handle handle = simulation.scheduleCancellable(200, 0, write("pending"));
    Simulation<Diary> fork = simulation.fork();
    assertThat(fork.cancel(handle)).isTrue();
    fork.schedule(150, write("only here"));
    fork.runUntil(300);
    simulation.runUntil(300);
    assertThat(fork.model().entries).containsExactly("150 only here");
    assertThat(simulation.model().entries).containsExactly("200 pending");
  }

  @Test
  void anUnchangedForkHasTheSameFuture() {
    Queueing queueing = Queueing.of(7).servers(2).arrivalsPerHour(100).serviceMillis(60_000);
    Simulation<Queueing> original = queueing.begin();
    original.runUntil(3_600_000);
    Simulation<Queueing> fork = original.fork();
    original.runUntil(36_000_000);
    fork.runUntil(36_000_000);
    assertThat(fork.model().waits()).isEqualTo(original.model().waits());
    assertThat(fork.executed()).isEqualTo(original.executed());
  }

  private static Action<Diary> write(String word) {
    return simulation -> simulation.model().entries.add(simulation.nowMillis() + " " + word);
  }

  private static final class Diary implements Forkable<Diary> {
    private final List<String> entries;

    Diary(List<String> entries) {
      this.entries = new ArrayList<>(entries);
    }

    @Override
    public Diary fork() {
      return new Diary(entries);
    }
  }
}
