package org.guatu.pipeline.signal.stage;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.BinHistory;
import org.guatu.pipeline.signal.ClusterState;
import org.guatu.pipeline.signal.ClusterWatch;
import org.guatu.pipeline.signal.Districts;
import org.guatu.pipeline.signal.Reading;
import org.guatu.pipeline.signal.Signal;
import org.guatu.pipeline.signal.SignalCells;
import org.guatu.pipeline.signal.Told;

/**
 * Scans each district for clusters of callers, every five minutes as they settle.
 *
 * <p>State: a {@link ClusterState} a district and the readings of bins that have not settled; gone
 * eight days after the last of them. Timers: one a district and such bin, and one to forget.
 */
public final class ClusterFunction extends KeyedProcessFunction<String, Reading, Cell> {
  private static final long serialVersionUID = 1L;

  private static final long FORGOTTEN_AFTER_BINS = 8L * BinHistory.DAY_BINS;

  private final Finishing finishing;
  private final SignalCells cells;
  private final Districts districts;
  private transient ValueState<ClusterState> states;
  private transient MapState<Long, Told> unread;

  /** As that of {@link PlaceFunction}, of bins that were scanned. */
  private transient Counter missed;

  public ClusterFunction(Registry registry, Places places, Finishing finishing) {
    this.finishing = finishing;
    this.cells = new SignalCells(places, finishing);
    this.districts = new Districts(registry);
  }

  @Override
  public void open(OpenContext context) {
    states =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("clusters.1", TypeInformation.of(ClusterState.class)));
    unread =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "unscanned.1", Types.LONG, TypeInformation.of(Told.class)));
    missed = getRuntimeContext().getMetricGroup().counter("missedReadings");
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Cell> out)
      throws Exception {
    long bin = BinHistory.binOf(reading.minuteMillis);
    Told told = unread.get(bin);
    if (told == null) {
      told = new Told();
    }
    told.add(reading);
    unread.put(bin, told);
    context.timerService().registerEventTimeTimer(finishing.settlesAtMillis(lastMinute(bin)));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    ClusterState state = states.value();
    if (state == null) {
      state = new ClusterState();
    }
    long settled = lastSettledBin(timestamp);
    Told told = unread.get(settled);
    if (told != null) {
      unread.remove(settled);
      if (!state.read(settled, told)) {
        missed.inc(told.firstTold());
      }
    }
    ClusterWatch watch = districts.watch(context.getCurrentKey());
    while (state.hasNext() && state.nextBin <= settled) {
      long minute = lastMinute(state.nextBin);
      for (Signal signal : watch.scanNext(state)) {
        cells.of(signal, minute).forEach(out::collect);
      }
    }
    long forgottenAt = lastMinute(state.newestBin + FORGOTTEN_AFTER_BINS);
    if (timestamp >= forgottenAt) {
      states.clear();
      return;
    }
    if (state.hasNext()) {
      long next = finishing.settlesAtMillis(lastMinute(state.nextBin));
      context.timerService().registerEventTimeTimer(next);
    } else if (state.forgetsAtMillis <= timestamp) {
      // One such timer at a time: each reads the whole state.
      state.forgetsAtMillis = forgottenAt;
      context.timerService().registerEventTimeTimer(forgottenAt);
    }
    states.update(state);
  }

  /** The last bin of which every minute has settled. */
  private long lastSettledBin(long timestamp) {
    long minute = timestamp - finishing.settlesAtMillis(0);
    return BinHistory.binOf(minute + Window.MINUTE_MILLIS) - 1;
  }

  /** The last minute of a bin. */
  private static long lastMinute(long bin) {
    return (bin + 1) * BinHistory.BIN_MILLIS - Window.MINUTE_MILLIS;
  }
}
