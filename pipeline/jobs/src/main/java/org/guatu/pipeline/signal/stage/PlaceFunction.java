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
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.PlaceState;
import org.guatu.pipeline.signal.PlaceWatch;
import org.guatu.pipeline.signal.Reading;
import org.guatu.pipeline.signal.Signal;
import org.guatu.pipeline.signal.SignalCells;
import org.guatu.pipeline.signal.Told;

/**
 * Watches each place, one minute after the other as they settle.
 *
 * <p>State: a {@link PlaceState} a place and the readings of minutes that have not settled; gone
 * eight days after the last of them. Timers: one a place and such minute.
 */
public final class PlaceFunction extends KeyedProcessFunction<String, Reading, Cell> {
  private static final long serialVersionUID = 1L;

  private static final long FORGOTTEN_AFTER_MILLIS = 8 * 86_400_000L;

  private final Finishing finishing;
  private final SignalCells cells;
  private transient ValueState<PlaceState> states;
  private transient MapState<Long, Told> unread;

  /**
   * Readings that came after their minute was decided. Not those of revised cells, which told the
   * same when they settled; but what a job tells once more as it goes on from a checkpoint, too.
   */
  private transient Counter missed;

  public PlaceFunction(Places places, Finishing finishing) {
    this.finishing = finishing;
    this.cells = new SignalCells(places, finishing);
  }

  @Override
  public void open(OpenContext context) {
    states =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("place.1", TypeInformation.of(PlaceState.class)));
    unread =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("unread.1", Types.LONG, TypeInformation.of(Told.class)));
    missed = getRuntimeContext().getMetricGroup().counter("missedReadings");
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Cell> out)
      throws Exception {
    Told told = unread.get(reading.minuteMillis);
    if (told == null) {
      told = new Told();
    }
    told.add(reading);
    unread.put(reading.minuteMillis, told);
    context.timerService().registerEventTimeTimer(finishing.settlesAtMillis(reading.minuteMillis));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    PlaceState state = states.value();
    if (state == null) {
      state = new PlaceState();
    }
    long settled = timestamp - finishing.settlesAtMillis(0);
    read(settled, state);
    while (state.hasNext() && state.nextMinuteMillis <= settled) {
      long minute = state.nextMinuteMillis;
      for (Signal signal : PlaceWatch.decideNext(state)) {
        cells.of(signal, minute).forEach(out::collect);
      }
    }
    long forgottenAt = state.newestMillis + FORGOTTEN_AFTER_MILLIS;
    if (timestamp >= forgottenAt) {
      states.clear();
      return;
    }
    long next = state.hasNext() ? finishing.settlesAtMillis(state.nextMinuteMillis) : forgottenAt;
    context.timerService().registerEventTimeTimer(next);
    states.update(state);
  }

  private void read(long minuteMillis, PlaceState state) throws Exception {
    Told told = unread.get(minuteMillis);
    if (told == null) {
      return;
    }
    unread.remove(minuteMillis);
    for (Reading reading : told.readings) {
      if (!state.read(reading) && !reading.again) {
        missed.inc();
      }
    }
  }
}
