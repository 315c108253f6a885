package org.guatu.simulators.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.simulators.random.RandomStreams;
import org.junit.jupiter.api.Test;

class EtherTest {
  private static final long START = 1_772_319_600_000L;
  private static final long MINUTE = 60_000;
  private static final int DEVICES = 400;
  private static final int MINUTES = 480;
  private static final long DRAINED = START + 24 * 60 * MINUTE;

  private static final Corrector NEXT_LANE =
      (original, random) ->
          original instanceof PointEvent point ? point.toBuilder().lane("L9").build() : null;

  @Test
  void withoutDisorderEverythingArrivesOnceWhenItHappens() {
    Ether ether = ether(Disorder.NONE, Corrector.NOBODY, Set.of());
    Heard heard = run(ether, 10, 5, MINUTE);
    assertThat(heard.events()).hasSize(50);
    assertThat(heard.events())
        .allSatisfy(
            event -> assertThat(event.receivedAtMillis()).isEqualTo(event.occurredAtMillis()));
  }

  @Test
  void tiesOfAStreamMoveOnByAMillisecond() {
    Ether ether = ether(Disorder.NONE, Corrector.NOBODY, Set.of());
    for (int i = 0; i < 3; i++) {
      ether.offer(fact("d" + i, 0, START));
    }
    ether.offer(fact("d3", 0, START + 1));
    Heard heard = new Heard();
    ether.drainUntil(START, heard);
    assertThat(heard.events()).hasSize(1);
    ether.drainUntil(START + 10, heard);
    assertThat(heard.events().stream().map(Event::receivedAtMillis))
        .containsExactly(START, START + 1, START + 2, START + 3);
    assertThat(heard.events().stream().map(Event::device)).containsExactly("d0", "d1", "d2", "d3");
  }

  @Test
  void realisesTheSharesOfTheField() {
    Ether ether = ether(Disorder.FIELD, NEXT_LANE, Set.of());
    Heard heard = run(ether, DEVICES, MINUTES, MINUTE);
    DisorderCounts counts = ether.counts();
    double facts = counts.facts();
    assertThat(counts.facts()).isEqualTo((long) DEVICES * MINUTES);
    assertThat(counts.delayed() / facts).isCloseTo(0.025, within(0.002));
    assertThat(counts.offline() / facts).isBetween(0.003, 0.009);
    assertThat(counts.skewed() / facts).isBetween(0.015, 0.025);
    assertThat(counts.duplicates() / facts).isCloseTo(0.01, within(0.001));
    assertThat(counts.conflicts()).isBetween(10L, 80L);
    assertThat(counts.corrections() / facts).isCloseTo(0.0038 * 1.08, within(0.0006));
    assertThat(counts.silent()).isPositive();
    assertThat(counts.poison()).isPositive();
    assertThat(heard.raw()).hasSize((int) counts.poison());
    assertThat((long) heard.events().size())
        .isEqualTo(
            counts.facts()
                - counts.silent()
                + counts.duplicates()
                + counts.conflicts()
                + counts.corrections());
    assertThat(ether.onTheirWay()).isZero();
  }

  @Test
  void nothingArrivesBeforeItHappened() {
    Ether ether = ether(Disorder.FIELD, NEXT_LANE, Set.of());
    Heard heard = run(ether, DEVICES, 60, MINUTE);
    for (Event event : heard.events()) {
      if (event.corrects() == null) {
        long happened = START + event.deviceSequence() * MINUTE;
        assertThat(event.receivedAtMillis()).isGreaterThan(happened);
      }
    }
  }

  @Test
  void correctionsNameTheEventTheyReplace() {
    Ether ether = ether(Disorder.FIELD, NEXT_LANE, Set.of());
    Heard heard = run(ether, DEVICES, 120, MINUTE);
    Set<EventKey> known = new HashSet<>();
    int corrections = 0;
    for (Event event : heard.events()) {
      EventKey original = event.corrects();
      if (original != null) {
        corrections++;
        assertThat(known).contains(original);
        assertThat(event.source()).isEqualTo(Ether.CORRECTIONS_SOURCE);
        assertThat(((PointEvent) event).lane()).isEqualTo("L9");
      }
      known.add(event.key());
    }
    assertThat(corrections).isGreaterThan(100);
  }

  @Test
  void aConflictHasAnotherBodyAndADuplicateHasNot() {
    Ether ether = ether(Disorder.FIELD, Corrector.NOBODY, Set.of());
    Heard heard = run(ether, DEVICES, MINUTES, MINUTE);
    Map<EventKey, Event> first = new HashMap<>();
    long same = 0;
    long different = 0;
    for (Event event : heard.events()) {
      Event before = first.putIfAbsent(event.key(), event);
      if (before != null) {
        boolean equal = EventCodec.digest(before).equals(EventCodec.digest(event));
        same += equal ? 1 : 0;
        different += equal ? 0 : 1;
      }
    }
    assertThat(same).isEqualTo(ether.counts().duplicates());
    assertThat(different).isEqualTo(ether.counts().conflicts());
  }

  @Test
  void poisonIsRefused() {
    Ether ether = ether(new Disorder(0, 0, 0, 0, 0, 0, 0, 0.2), Corrector.NOBODY, Set.of());
    Heard heard = run(ether, 20, 50, MINUTE);
    assertThat(heard.raw()).hasSizeGreaterThan(100);
    for (byte[] body : heard.raw()) {
      assertThatThrownBy(() -> EventCodec.decode(body, START)).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void fixedDevicesAreNeitherSkewedNorOfflineNorSilent() {
    Disorder all = new Disorder(0, 1, 1, 0, 0, 0, 1, 0);
    Ether ether = ether(all, Corrector.NOBODY, Set.of("d0"));
    run(ether, 1, MINUTES, MINUTE);
    assertThat(ether.counts().skewed()).isZero();
    assertThat(ether.counts().offline()).isZero();
    assertThat(ether.counts().silent()).isZero();
  }

  @Test
  void howOftenOneDrainsChangesNothing() {
    List<Event> coarse = run(field(), 60, 60, 15 * MINUTE).events();
    List<Event> fine = run(field(), 60, 60, MINUTE).events();
    assertThat(fine).isEqualTo(coarse);
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> new Disorder(0, 0, 0, 1.5, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("duplicated");
  }

  private static Ether field() {
    return ether(Disorder.FIELD, NEXT_LANE, Set.of());
  }

  private static Ether ether(Disorder disorder, Corrector corrector, Set<String> fixed) {
    return new Ether(new RandomStreams(5), disorder, corrector, fixed);
  }

  /** Every device has a fact a minute; what has arrived is drained now and then. */
  private static Heard run(Ether ether, int devices, int minutes, long drainEveryMillis) {
    Heard heard = new Heard();
    for (int minute = 0; minute < minutes; minute++) {
      long now = START + minute * MINUTE;
      for (int device = 0; device < devices; device++) {
        ether.offer(fact("d" + device, minute, now + device));
      }
      if (now % drainEveryMillis == 0) {
        ether.drainUntil(now, heard);
      }
    }
    ether.drainUntil(DRAINED, heard);
    return heard;
  }

  private static PointEvent fact(String device, int sequence, long atMillis) {
    return PointEvent.of(PointEventType.ARRIVED, "app", device + "-" + sequence, atMillis)
        .device(device)
        .deviceSequence(sequence)
        .point("P01")
        .build();
  }
}
