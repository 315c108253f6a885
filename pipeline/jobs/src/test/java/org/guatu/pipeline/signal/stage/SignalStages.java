package org.guatu.pipeline.signal.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.Districts;
import org.guatu.pipeline.signal.Reading;
import org.guatu.pipeline.signal.Readings;
import org.jspecify.annotations.Nullable;

/** The stages that tell signals, each in Flink's harness, fed with the cells of {@link Calls}. */
final class SignalStages implements AutoCloseable {
  /** What one stage holds. */
  record Held(int entries, int timers) {}

  /** What a checkpoint keeps of both stages. */
  record Snapshot(OperatorSubtaskState places, OperatorSubtaskState clusters) {
    long size() {
      return places.getStateSize() + clusters.getStateSize();
    }
  }

  private final Readings readings;
  private final Stage places;
  private final Stage clusters;

  SignalStages() throws Exception {
    this(new HashMapStateBackend(), null);
  }

  /** Goes on from a snapshot, if there is one. */
  SignalStages(StateBackend backend, @Nullable Snapshot from) throws Exception {
    Places sites = new Places(Calls.registry(), Calls.OUT_OF_ORDERNESS_MILLIS, Calls.HOUR);
    readings = new Readings(Calls.registry(), sites, Calls.FINISHING);
    places =
        new Stage(
            new PlaceFunction(sites, Calls.FINISHING),
            reading -> reading.place,
            backend,
            from == null ? null : from.places);
    clusters =
        new Stage(
            new ClusterFunction(Calls.registry(), sites, Calls.FINISHING),
            reading -> Objects.requireNonNull(Districts.of(reading)),
            backend,
            from == null ? null : from.clusters);
  }

  /** Tells a cell, as far as signals look at it. */
  void tell(Cell cell) throws Exception {
    Reading reading = readings.of(cell);
    if (reading == null) {
      return;
    }
    places.harness.processElement(reading, cell.watermarkMillis());
    if (Districts.of(reading) != null) {
      clusters.harness.processElement(reading, cell.watermarkMillis());
    }
  }

  void tell(List<Cell> cells) throws Exception {
    for (Cell cell : cells) {
      tell(cell);
    }
  }

  /** Lets a minute settle. */
  void settle(int minute) throws Exception {
    reach(Calls.FINISHING.settlesAtMillis(Calls.millis(minute)));
  }

  void reach(long receivedTimeMillis) throws Exception {
    places.harness.processWatermark(new Watermark(receivedTimeMillis));
    clusters.harness.processWatermark(new Watermark(receivedTimeMillis));
  }

  Snapshot snapshot() throws Exception {
    return new Snapshot(places.harness.snapshot(1, 1), clusters.harness.snapshot(1, 1));
  }

  /** The signals told since this was last asked, as text, in an order of their own. */
  List<String> take() {
    List<String> told = new ArrayList<>();
    for (Cell cell : takeCells()) {
      told.add(
          String.join(
              " ",
              cell.subject(),
              cell.window().id(),
              cell.finality().toString(),
              new TreeMap<>(cell.figures()).toString()));
    }
    return told.stream().sorted().toList();
  }

  /** The same as cells. */
  List<Cell> takeCells() {
    List<Cell> cells = new ArrayList<>(places.take());
    cells.addAll(clusters.take());
    return cells;
  }

  Held ofPlaces() {
    return places.held();
  }

  Held ofClusters() {
    return clusters.held();
  }

  /** The counter of both stages. */
  long missed() {
    return places.missed() + clusters.missed();
  }

  @Override
  public void close() {
    places.close();
    clusters.close();
  }

  private static final class Stage {
    private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
    private final KeyedOneInputStreamOperatorTestHarness<String, Reading, Cell> harness;

    Stage(
        KeyedProcessFunction<String, Reading, Cell> function,
        KeySelector<Reading, String> key,
        StateBackend backend,
        @Nullable OperatorSubtaskState from)
        throws Exception {
      InterceptingTaskMetricGroup task =
          new InterceptingTaskMetricGroup() {
            @Override
            public InternalOperatorMetricGroup getOrAddOperator(
                OperatorID id, String name, Map<String, String> variables) {
              return metrics;
            }
          };
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              new KeyedProcessOperator<>(function),
              key,
              Types.STRING,
              MockEnvironment.builder().setMetricGroup(task).build());
      harness.setStateBackend(backend);
      harness.setup();
      if (from != null) {
        harness.initializeState(from);
      }
      harness.open();
    }

    List<Cell> take() {
      List<Cell> cells = new ArrayList<>();
      for (Object next = harness.getOutput().poll();
          next != null;
          next = harness.getOutput().poll()) {
        if (next instanceof StreamRecord<?> element) {
          cells.add((Cell) element.getValue());
        }
      }
      return cells;
    }

    Held held() {
      return new Held(harness.numKeyedStateEntries(), harness.numEventTimeTimers());
    }

    long missed() {
      return ((Counter) metrics.get("missedReadings")).getCount();
    }

    void close() {
      try {
        harness.close();
      } catch (Exception failure) {
        throw new IllegalStateException("a stage does not close", failure);
      }
    }
  }
}
