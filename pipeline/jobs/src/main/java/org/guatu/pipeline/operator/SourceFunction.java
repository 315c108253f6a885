package org.guatu.pipeline.operator;

import java.util.Iterator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.RoundTotals;

/**
 * Keeps the books of each source, by minute and day of received-at.
 *
 * <p>State: per source the minutes that are not final, and those of the last hour, some 200 bytes
 * each, and two or three days.
 */
public final class SourceFunction extends KeyedProcessFunction<String, SourceTally, Cell>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  /** The late share looks back so far. */
  private static final long HOUR_MILLIS = 60 * Window.MINUTE_MILLIS;

  private final Stream stream;
  private final Places places;
  private final Finishing finishing;
  private final long emitEveryMillis;
  private final ReachedTime reached = new ReachedTime();
  private transient ValueState<SourceState> states;

  public SourceFunction(Stream stream, Places places, Finishing finishing, long emitEveryMillis) {
    this.stream = stream;
    this.places = places;
    this.finishing = finishing;
    this.emitEveryMillis = emitEveryMillis;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    reached.open(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    reached.keep();
  }

  @Override
  public void open(OpenContext context) {
    states =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    StateNames.SOURCE, TypeInformation.of(SourceState.class)));
  }

  @Override
  public void processElement(SourceTally tally, Context context, Collector<Cell> out)
      throws Exception {
    SourceState state = states.value();
    if (state == null) {
      state = new SourceState();
    }
    state.asOfMillis = Math.max(state.asOfMillis, tally.asOfMillis);
    add(minute(state, tally.minuteMillis, context), tally);
    for (SourceState.Sums sums : state.windows) {
      // Their late share looks back to it; what has not begun is not told yet.
      boolean told = sums.revision > 0 || sums.settled;
      sums.dirty |= told && !sums.over && looksBack(sums.minuteMillis, tally.minuteMillis);
    }
    // Present for one minute more: silence is a figure too.
    minute(state, tally.minuteMillis + Window.MINUTE_MILLIS, context);
    add(round(state, places.dateOf(tally.minuteMillis), context), tally);
    long now = context.timerService().currentProcessingTime();
    if (now >= state.nextEmitAtMillis) {
      state.nextEmitAtMillis = now + emitEveryMillis;
      flush(state, context, out);
    } else if (!state.emitTimer) {
      state.emitTimer = true;
      context.timerService().registerProcessingTimeTimer(state.nextEmitAtMillis);
    }
    states.update(state);
  }

  private static void add(SourceState.Sums sums, SourceTally tally) {
    sums.tally.add(tally);
    sums.revision += Math.max(1, tally.records);
    sums.dirty = true;
  }

  private SourceState.Sums minute(SourceState state, long minuteMillis, Context context) {
    for (int i = state.windows.size() - 1; i >= 0; i--) {
      if (state.windows.get(i).minuteMillis == minuteMillis) {
        return state.windows.get(i);
      }
    }
    SourceState.Sums sums = new SourceState.Sums();
    sums.minuteMillis = minuteMillis;
    state.windows.add(sums);
    context.timerService().registerEventTimeTimer(finishing.settlesAtMillis(minuteMillis) - 1);
    context.timerService().registerEventTimeTimer(finishing.finalAtMillis(minuteMillis) - 1);
    context.timerService().registerEventTimeTimer(keptUntilMillis(minuteMillis) - 1);
    return sums;
  }

  private long keptUntilMillis(long minuteMillis) {
    // The last minute that looks back to it is final by then.
    return finishing.finalAtMillis(minuteMillis + HOUR_MILLIS);
  }

  private static boolean looksBack(long minuteMillis, long toMillis) {
    return minuteMillis >= toMillis && minuteMillis < toMillis + HOUR_MILLIS;
  }

  private SourceState.Sums round(SourceState state, String round, Context context) {
    for (SourceState.Sums sums : state.windows) {
      if (sums.round.equals(round)) {
        return sums;
      }
    }
    SourceState.Sums sums = new SourceState.Sums();
    sums.round = round;
    state.windows.add(sums);
    context.timerService().registerEventTimeTimer(places.reconciledAtMillis(round) - 1);
    return sums;
  }

  private void flush(SourceState state, Context context, Collector<Cell> out) {
    long receivedTime = reached.at(context.timerService().currentWatermark());
    for (SourceState.Sums sums : state.windows) {
      if (sums.dirty) {
        tell(state, sums, receivedTime, false, context, out);
      }
    }
  }

  private void tell(
      SourceState state,
      SourceState.Sums sums,
      long receivedTimeMillis,
      boolean last,
      Context context,
      Collector<Cell> out) {
    sums.dirty = false;
    CellWriter writer =
        new CellWriter(
            stream,
            "source:" + context.getCurrentKey(),
            null,
            state.asOfMillis,
            receivedTimeMillis);
    Figures figures = figures(sums.tally);
    if (sums.minuteMillis < 0) {
      RoundTotals round = new RoundTotals();
      round.round = sums.round;
      round.revision = sums.revision;
      Finality finality = last ? Finality.FINAL : Finality.PROVISIONAL;
      out.collect(writer.round(round, places, finality, figures, new Figures()));
      return;
    }
    share(state, sums.minuteMillis, figures);
    CellSlot slot = new CellSlot();
    slot.minuteMillis = sums.minuteMillis;
    slot.revision = sums.revision;
    if (sums.settled) {
      // Of what was received in a minute nothing is received later.
      slot.keepSettled(figures);
    }
    Finality finality = last ? Finality.FINAL : finishing.at(sums.minuteMillis, receivedTimeMillis);
    out.collect(writer.minute(slot, finality, figures));
  }

  private static void share(SourceState state, long minuteMillis, Figures figures) {
    long late = 0;
    long records = 0;
    for (SourceState.Sums sums : state.windows) {
      if (sums.minuteMillis >= 0 && looksBack(minuteMillis, sums.minuteMillis)) {
        late += sums.tally.late;
        records += sums.tally.records;
      }
    }
    figures.ratio(Figure.LATE_SHARE_60M, late, records, records);
  }

  private static Figures figures(SourceTally tally) {
    Figures figures = new Figures();
    figures.count(Figure.ACCEPTED, tally.accepted);
    figures.count(Figure.CORRECTED, tally.corrected);
    figures.count(Figure.LATE, tally.late);
    figures.count(Figure.DUPLICATE, tally.duplicate);
    figures.count(Figure.QUARANTINED, tally.quarantined);
    if (tally.records > 0) {
      figures.put(Figure.LAST_RECEIVED_AT, tally.lastReceivedAtMillis, 1, tally.records);
    }
    figures.put(Figure.SKEW_SECONDS, tally.skewSeconds, 1, tally.records);
    return figures;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    reached.sees(context.timerService().currentWatermark());
    SourceState state = states.value();
    if (state == null) {
      return;
    }
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      state.emitTimer = false;
      state.nextEmitAtMillis = timestamp + emitEveryMillis;
      flush(state, context, out);
    } else {
      finish(state, timestamp + 1, context, out);
    }
    if (state.windows.isEmpty()) {
      states.clear();
    } else {
      states.update(state);
    }
  }

  private void finish(
      SourceState state, long receivedTimeMillis, Context context, Collector<Cell> out) {
    for (Iterator<SourceState.Sums> all = state.windows.iterator(); all.hasNext(); ) {
      SourceState.Sums sums = all.next();
      long minute = sums.minuteMillis;
      long over =
          minute < 0 ? places.reconciledAtMillis(sums.round) : finishing.finalAtMillis(minute);
      if (sums.over) {
        if (keptUntilMillis(minute) <= receivedTimeMillis) {
          all.remove();
        }
        continue;
      }
      boolean settles =
          minute >= 0 && !sums.settled && receivedTimeMillis >= finishing.settlesAtMillis(minute);
      if (over <= receivedTimeMillis) {
        tell(state, sums, receivedTimeMillis, true, context, out);
        sums.over = true;
        if (minute < 0) {
          all.remove();
        }
      } else if (settles) {
        sums.settled = true;
        tell(state, sums, receivedTimeMillis, false, context, out);
      }
    }
  }
}
