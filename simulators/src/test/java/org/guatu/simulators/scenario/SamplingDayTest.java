package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.simulators.emit.Disorder;
import org.guatu.simulators.emit.Heard;
import org.guatu.simulators.kernel.Simulation;
import org.junit.jupiter.api.Test;

class SamplingDayTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
  private static final SamplingDayConfig CONFIG = SamplingDayConfig.on(DATE);

  @Test
  void sameSeedSameBytesInWhateverSteps() {
    String once = digest(7, 30 * DayTimes.MINUTE);
    assertThat(digest(7, 30 * DayTimes.MINUTE)).isEqualTo(once);
    assertThat(digest(7, 1_700)).isEqualTo(once);
    assertThat(digest(8, 30 * DayTimes.MINUTE)).isNotEqualTo(once);
  }

  @Test
  void everyEventIsOneTheContractReads() throws RefusedException {
    SamplingDay day = small(3, CONFIG);
    Heard heard = new Heard();
    day.runUntil(day.endMillis(), heard);
    for (Event event : heard.events()) {
      // Couriers and the switch know nothing of the sampling round.
      assertThat(event.round()).isEqualTo(event instanceof PointEvent ? "R1" : null);
      if (!event.equals(EventCodec.decodeRecorded(EventCodec.encodeRecorded(event)))) {
        throw new AssertionError("comes back another: " + event);
      }
    }
    assertThat(heard.count("served")).isGreaterThan(8_000);
    assertThat(heard.count("ticketClosed")).isPositive();
    assertThat(heard.count("orderReturned")).isPositive();
    assertThat(heard.count("pointClosed")).isGreaterThanOrEqualTo(8);
  }

  @Test
  void anUntouchedForkHasTheSameFuture() {
    SamplingDay day = small(7, CONFIG.with(Disorder.NONE));
    Simulation<Day> original = day.simulation();
    original.runUntil(CONFIG.times().at(8, 0));
    Simulation<Day> fork = original.fork();
    Simulation<Day> silent = original.fork();
    List<Event> here = listen(original);
    List<Event> there = listen(fork);
    long until = CONFIG.times().at(9, 0);
    original.runUntil(until);
    fork.runUntil(until);
    silent.runUntil(until);
    assertThat(there).isEqualTo(here).hasSizeGreaterThan(1_000);
    assertThat(silent.executed()).isEqualTo(original.executed());
    for (int point = 0; point < silent.model().points().size(); point++) {
      assertThat(silent.model().point(point).served())
          .isEqualTo(original.model().point(point).served());
    }
  }

  @Test
  void aForkThatIsChangedLeavesTheOriginalAlone() {
    Simulation<Day> original = small(7, CONFIG).simulation();
    original.runUntil(CONFIG.times().at(8, 0));
    Simulation<Day> fork = original.fork();
    Simulation<Day> untouched = original.fork();
    fork.model().point(0).pauseLane(fork, 0);
    fork.model().point(0).pauseLane(fork, 1);
    fork.runUntil(CONFIG.times().at(8, 40));
    original.runUntil(CONFIG.times().at(8, 40));
    untouched.runUntil(CONFIG.times().at(8, 40));
    assertThat(original.model().point(0).served())
        .isEqualTo(untouched.model().point(0).served())
        .isGreaterThan(fork.model().point(0).served());
    // Common random numbers: whoever arrives, arrives in both.
    assertThat(fork.model().point(1).arrived()).isEqualTo(original.model().point(1).arrived());
  }

  @Test
  void thereIsNoOtherScenario() {
    assertThatThrownBy(() -> Scenarios.byName("picnic", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("picnic")
        .hasMessageContaining(Scenarios.SAMPLING_DAY);
  }

  @Test
  void theRegistryKnowsTheRoundAndThePoints() {
    SamplingDay day = small(7, CONFIG);
    assertThat(day.registry().rounds()).hasSize(1);
    assertThat(day.registry().points()).hasSize(8);
    assertThat(day.registry().timeZone()).isEqualTo("Asia/Shanghai");
    assertThat(day.midRoundMillis()).isBetween(day.startMillis(), day.endMillis());
  }

  private static SamplingDay small(long seed, SamplingDayConfig config) {
    return SamplingDay.in(StandInTown.make(4), seed, config);
  }

  private static List<Event> listen(Simulation<Day> simulation) {
    List<Event> facts = new ArrayList<>();
    simulation.model().facts().tell(facts::add);
    return facts;
  }

  private static String digest(long seed, long stepMillis) {
    SamplingDay day = small(seed, CONFIG);
    Heard heard = new Heard();
    long until = CONFIG.times().at(7, 30);
    for (long at = day.startMillis(); at < until; at += stepMillis) {
      day.runUntil(at, heard);
    }
    day.runUntil(until, heard);
    MessageDigest sha256 = sha256();
    heard.events().forEach(event -> sha256.update(EventCodec.encodeRecorded(event)));
    heard.raw().forEach(sha256::update);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
