package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.delivery.DeliveryModels;
import org.guatu.pipeline.hotline.HotlineModels;
import org.guatu.pipeline.operations.OperationsModels;
import org.guatu.pipeline.operator.Staged.Held;
import org.guatu.pipeline.point.PointModels;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.MessySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each stage holds while a messy round plays has a bound that does not grow with the number of
 * events; and when the round is reconciled and nothing of it is remembered, no stage holds
 * anything: no entry, no timer.
 */
class StateBoundsTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long MEMORY = 48 * HOUR;
  private static final int HOURS = 3;

  /** 48 hours are remembered and swept four times a day. */
  private static final int SWEEPS = 9;

  private static final Finishing FINISHING = new Finishing(10_000, HOUR);
  private static final Places PLACES = new Places(MessySite.registry(), 10_000, HOUR);
  private static final Round ROUND = MessySite.registry().rounds().get(0);
  private static final Held NOTHING = new Held(0, 0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void ofPoints(long seed) throws Exception {
    // No minute of theirs lies ahead.
    plays(
        PointModels.of(PLACES),
        events(seed, PointEvent.class, event -> event.toBuilder().round(ROUND.id()).build()),
        0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void ofOrders(long seed) throws Exception {
    // Windows end five hours after an order was placed, at the latest.
    plays(
        DeliveryModels.of(PLACES),
        events(seed, DeliveryEvent.class, event -> event.toBuilder().round(ROUND.id()).build()),
        5 * 60);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void ofCalls(long seed) throws Exception {
    // Calls are looked at a day later once more.
    plays(
        HotlineModels.of(PLACES),
        events(seed, CallEvent.class, event -> event.toBuilder().round(ROUND.id()).build()),
        24 * 60);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void ofOperations(long seed) throws Exception {
    // A shift begins two hours after it was planned and lasts three, at the latest.
    plays(
        OperationsModels.of(PLACES),
        events(seed, OperationsEvent.class, event -> event.toBuilder().round(ROUND.id()).build()),
        5 * 60);
  }

  private static <E extends Event> List<E> events(
      long seed, Class<E> type, UnaryOperator<E> planned) {
    return MessyEvents.of(seed, HOURS).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .map(planned)
        .toList();
  }

  private static <E extends Event, C extends Change<E>> void plays(
      StreamModel<E, C> model, List<E> events, int minutesAhead) throws Exception {
    Set<Integer> shards = new HashSet<>();
    Set<Integer> parts = new HashSet<>();
    int corrections = 0;
    try (Staged<E, C> staged = new Staged<>(model, FINISHING)) {
      for (E event : events) {
        staged.reach(event.receivedAtMillis());
        staged.send(event);
        staged.tell(event.receivedAtMillis());
        shards.add(CopyKey.of(event.key()).shard());
        parts.add(part(CopyKey.of(event.key())));
        if (event.corrects() != null) {
          corrections++;
          shards.add(CopyKey.of(event.corrects()).shard());
        }
        bounded(staged, shards.size(), parts.size(), corrections, minutesAhead);
      }
      assertThat(staged.held()).allSatisfy((stage, held) -> assertThat(held).isNotEqualTo(NOTHING));
      // A leaf looks back so far after its entities' end, and its roll-ups after the leaf's.
      long lookedBackTo = 2L * model.figures().reachMinutes() * MINUTE;
      staged.reach(ROUND.reconciledAtMillis() + MEMORY + lookedBackTo);
      assertThat(staged.held()).allSatisfy((stage, held) -> assertThat(held).isEqualTo(NOTHING));
    }
  }

  private static int part(CopyKey key) {
    return key.part() * CopyKey.SHARDS + key.shard();
  }

  /** What is kept of events lies in parts; there are no more than sixteen a shard. */
  private static void bounded(
      Staged<?, ?> staged, int shards, int parts, int corrections, int ahead) {
    Map<String, Held> held = staged.held();
    within(held, "dedupe", parts, SWEEPS * shards);
    within(held, "corrections", 2, SWEEPS);
    within(held, "standing", parts + shards, SWEEPS * shards + 2 * corrections);
    within(held, "entities", 2 * staged.keys("entities"), staged.keys("entities"));
    // Three timers for every minute from the oldest that is not final to the farthest ahead, and
    // the one after each; one when no later minute looks back any more; round, end and delays.
    int minutes = 60 + ahead + 4;
    int perSubject = 4 * minutes + 4;
    within(held, "leaves", staged.keys("leaves"), perSubject * staged.keys("leaves"));
    within(held, "roll-ups", staged.keys("roll-ups"), perSubject * staged.keys("roll-ups"));
    // Minutes are looked back to for an hour after they are final.
    within(held, "sources", staged.keys("sources"), (3 * 64 + 60) * staged.keys("sources"));
    // The minutes that have not ended by received-time, and when the next device changes.
    within(held, "devices", 1, 3);
  }

  private static void within(Map<String, Held> held, String stage, int entries, int timers) {
    assertThat(held.get(stage))
        .as(stage)
        .satisfies(
            is -> {
              assertThat(is.entries()).isLessThanOrEqualTo(entries);
              assertThat(is.timers()).isLessThanOrEqualTo(timers);
            });
  }

  @Test
  void aBusyHourCostsSubjectsAndSourcesWhatAQuietOneDoes() throws Exception {
    Map<String, Held> quiet = services(1);
    Map<String, Held> busy = services(40);
    assertThat(busy.get("leaves")).isEqualTo(quiet.get("leaves"));
    assertThat(busy.get("roll-ups")).isEqualTo(quiet.get("roll-ups"));
    assertThat(busy.get("sources")).isEqualTo(quiet.get("sources"));
    assertThat(busy.get("entities")).isEqualTo(quiet.get("entities"));
    assertThat(busy.get("devices")).isEqualTo(quiet.get("devices"));
  }

  /** Held after an hour at one point, with so many people a minute through one lane. */
  private static Map<String, Held> services(int perMinute) throws Exception {
    try (Staged<PointEvent, ?> staged = new Staged<>(PointModels.of(PLACES), FINISHING)) {
      int id = 0;
      for (long at = ROUND.opensAtMillis(); at < ROUND.opensAtMillis() + HOUR; at += MINUTE) {
        staged.send(event(PointEventType.LANE_OPENED, "e" + id++, at));
        for (int i = 0; i < perMinute; i++) {
          staged.send(event(PointEventType.ARRIVED, "e" + id++, at + 1 + 2L * i));
          staged.send(event(PointEventType.SERVED, "e" + id++, at + 2 + 2L * i));
        }
        staged.tell(at + MINUTE - 1);
        staged.reach(at + MINUTE);
      }
      return staged.held();
    }
  }

  private static PointEvent event(PointEventType type, String id, long at) {
    return PointEvent.of(type, "app", id, at)
        .receivedAtMillis(at)
        .device("gate-" + (at / MINUTE) % 3)
        .point("P1")
        .lane("L1")
        .round(ROUND.id())
        .build();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void whatNobodyPlannedAndNobodyEndedIsKeptThirtyDays(long seed) throws Exception {
    List<CallEvent> events = events(seed, CallEvent.class, e -> e.toBuilder().round(null).build());
    long begun = ROUND.opensAtMillis();
    try (Staged<CallEvent, ?> staged = new Staged<>(HotlineModels.of(PLACES), FINISHING)) {
      for (CallEvent event : events) {
        staged.reach(event.receivedAtMillis());
        staged.send(event);
      }
      int all = staged.held().getOrDefault("entities", NOTHING).entries();
      staged.reach(begun + 6 * 24 * HOUR);
      Map<String, Held> later = staged.held();
      // Some tickets are open; all else is gone but the leaves, which know them.
      assertThat(later.getOrDefault("entities", NOTHING).entries()).isBetween(2, all / 2);
      for (String stage : List.of("dedupe", "corrections", "standing", "sources", "devices")) {
        assertThat(later.get(stage)).as(stage).isEqualTo(NOTHING);
      }
      staged.reach(begun + 36 * 24 * HOUR);
      assertThat(staged.held()).allSatisfy((stage, held) -> assertThat(held).isEqualTo(NOTHING));
    }
  }
}
