package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered of events, from the first build that kept it in parts on. */
class EventMapTest {
  private static final int MOST_PARALLEL = 128;
  private static final int EVENTS = 3_000;
  private static final long FORGOTTEN_MILLIS = 1_000;

  /** A timer for each shard, as those that use the maps have one. */
  private static void rememberUntil(KeyedProcessFunction<Integer, CopyKey, Long>.Context context) {
    context.timerService().registerEventTimeTimer(FORGOTTEN_MILLIS);
  }

  /** Numbers its events, in one map a shard. */
  private static final class Before extends KeyedProcessFunction<Integer, CopyKey, Long> {
    private static final long serialVersionUID = 1L;
    private transient MapState<CopyKey, Long> numbers;

    @Override
    public void open(OpenContext context) {
      numbers =
          getRuntimeContext()
              .getMapState(
                  new MapStateDescriptor<>(
                      "numbers.1", TypeInformation.of(CopyKey.class), Types.LONG));
    }

    @Override
    public void processElement(CopyKey key, Context context, Collector<Long> out) throws Exception {
      numbers.put(key, key.low());
      rememberUntil(context);
    }
  }

  /** Tells the number of an event if it is known, and numbers it otherwise. */
  private static final class Now extends KeyedProcessFunction<Integer, CopyKey, Long>
      implements Parts.Keeper {
    private static final long serialVersionUID = 1L;
    private transient @Nullable Parts parts;
    private transient EventMap<Long> numbers;

    @Override
    public void keepIn(Parts parts) {
      this.parts = parts;
    }

    @Override
    public void open(OpenContext context) throws Exception {
      numbers =
          new EventMap<>(
              "numbers.2",
              "numbers.1",
              getRuntimeContext().createSerializer(TypeInformation.of(CopyKey.class)),
              getRuntimeContext().createSerializer(Types.LONG),
              Objects.requireNonNull(parts),
              getRuntimeContext());
    }

    @Override
    public void processElement(CopyKey key, Context context, Collector<Long> out) throws Exception {
      Long number = numbers.get(key);
      if (number == null) {
        numbers.put(key, key.low());
        rememberUntil(context);
      } else {
        out.collect(number);
      }
    }

    /** Forgets the even numbers first, and the others a second later. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out)
        throws Exception {
      boolean all = timestamp > FORGOTTEN_MILLIS;
      numbers.sweep(context.getCurrentKey(), (key, number) -> all || number % 2 == 0);
      if (!all) {
        context.timerService().registerEventTimeTimer(2 * FORGOTTEN_MILLIS);
      }
    }
  }

  private static final class Running implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<Integer, CopyKey, Long> harness;

    private Running(
        OneInputStreamOperator<CopyKey, Long> operator,
        StateBackend backend,
        int parallelism,
        int subtask)
        throws Exception {
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              operator, CopyKey::shard, Types.INT, MOST_PARALLEL, parallelism, subtask);
      harness.setStateBackend(backend);
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  static Stream<StateBackend> backends() {
    return Stream.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend());
  }

  private static List<CopyKey> keys() {
    List<CopyKey> keys = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      keys.add(new CopyKey(CopyKey.of("app", "event-" + i).high(), i));
    }
    return keys;
  }

  private static OperatorSubtaskState before(StateBackend backend) throws Exception {
    try (Running running = new Running(new KeyedProcessOperator<>(new Before()), backend, 1, 0)) {
      running.harness.open();
      for (CopyKey key : keys()) {
        running.harness.processElement(key, 1);
      }
      return running.harness.snapshot(1, 1);
    }
  }

  private static Running now(
      StateBackend backend, OperatorSubtaskState from, int parallelism, int subtask)
      throws Exception {
    Running running = new Running(Parts.operator(new Now()), backend, parallelism, subtask);
    running.harness.setup();
    running.harness.initializeState(
        AbstractStreamOperatorTestHarness.repartitionOperatorState(
            from, MOST_PARALLEL, 1, parallelism, subtask));
    running.harness.open();
    return running;
  }

  /** The shards of the first few events are touched, then all is taken on by two subtasks. */
  @ParameterizedTest
  @MethodSource("backends")
  void isTakenOverShardByShardAndForgottenAsItWouldHaveBeen(StateBackend backend) throws Exception {
    OperatorSubtaskState half;
    try (Running running = now(backend, before(backend), 1, 0)) {
      for (CopyKey key : keys().subList(0, 100)) {
        running.harness.processElement(key, 2);
      }
      assertThat(running.harness.extractOutputValues()).hasSize(100);
      half = running.harness.snapshot(2, 2);
    }
    List<Long> known = new ArrayList<>();
    for (int subtask = 0; subtask < 2; subtask++) {
      try (Running running = now(backend, half, 2, subtask)) {
        for (CopyKey key : keys()) {
          if (belongsTo(subtask, key)) {
            running.harness.processElement(key, 3);
          }
        }
        known.addAll(running.harness.extractOutputValues());
      }
    }
    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(keys().stream().map(CopyKey::low).toList());
  }

  /** Nothing is touched: the timers alone find what is left. */
  @ParameterizedTest
  @MethodSource("backends")
  void isSweptWhereNothingComesAnyMore(StateBackend backend) throws Exception {
    try (Running running = now(backend, before(backend), 1, 0)) {
      running.harness.processWatermark(FORGOTTEN_MILLIS);
      for (CopyKey key : keys()) {
        if (key.low() % 2 == 1) {
          running.harness.processElement(key, FORGOTTEN_MILLIS + 1);
        }
      }
      assertThat(running.harness.extractOutputValues()).hasSize(EVENTS / 2);
      running.harness.processWatermark(2 * FORGOTTEN_MILLIS);
      if (backend instanceof HashMapStateBackend) { // The other one cannot tell.
        assertThat(running.harness.numKeyedStateEntries()).isZero();
      }
      assertThat(running.harness.numEventTimeTimers()).isZero();
      running.harness.processElement(keys().get(1), 2 * FORGOTTEN_MILLIS + 1);
      assertThat(running.harness.extractOutputValues()).hasSize(EVENTS / 2);
    }
  }

  private static boolean belongsTo(int subtask, CopyKey key) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(key.shard(), MOST_PARALLEL, 2)
        == subtask;
  }
}
