package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Outlet;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.RoundTotals;
import org.guatu.pipeline.cell.Subject;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.cell.SubjectState;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cells of each subject, a leaf or a roll-up. A changed subject is told at once, and then
 * at most every so often; event-time timers settle and finish its minutes.
 *
 * <p>State: per subject the minutes that are not final and those they look back to, 200 to 400
 * bytes each on the heap, up to three timers per such minute; and its levels: a leaf's until it
 * ends, as the rounds of its events are closed, a roll-up's as long as any of its leaves has one.
 * What is received after a leaf's end begins it anew: it waits until the end is certain, so that it
 * does not matter how far the watermark is.
 */
public final class SubjectFunction extends KeyedProcessFunction<String, SubjectDelta, Cell>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private static final int MOST_LEAVES = 1 << 18;

  private final StreamModel<?, ?> model;
  private final Finishing finishing;
  private final long emitEveryMillis;
  private final @Nullable OutputTag<SubjectDelta> rollUps;
  private transient ValueState<SubjectState> states;
  private final ReachedTime reached = new ReachedTime();
  private transient Pace pace;
  private transient Places places;

  /** What is known of a leaf by its key alone. */
  private record LeafRules(Subject subject, List<String> rollUps) {}

  /** Of the leaves seen; begun anew when senders name more than any site has. */
  private transient Map<String, LeafRules> leaves;

  private transient Map<SubjectKind, Subject> byKind;

  /**
   * @param rollUps where leaves tell their roll-ups; null for the function that keeps those
   */
  public SubjectFunction(
      StreamModel<?, ?> model,
      Finishing finishing,
      long emitEveryMillis,
      @Nullable OutputTag<SubjectDelta> rollUps) {
    this.model = model;
    this.finishing = finishing;
    this.emitEveryMillis = emitEveryMillis;
    this.rollUps = rollUps;
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
            .getState(new ValueStateDescriptor<>(StateNames.SUBJECT, new SubjectStateSerializer()));
    pace = new Pace(emitEveryMillis);
    places = model.places();
    leaves = new HashMap<>();
    byKind = new EnumMap<>(SubjectKind.class);
    for (SubjectKind kind : SubjectKind.values()) {
      byKind.put(kind, new Subject(model.figures(), finishing, false, kind));
    }
  }

  @Override
  public void processElement(SubjectDelta delta, Context context, Collector<Cell> out)
      throws Exception {
    SubjectState state = states.value();
    if (state == null) {
      state = new SubjectState();
    }
    long watermark = context.timerService().currentWatermark();
    receive(state, delta, reached.at(watermark), context, out);
  }

  /** Folds a delta in, unless the leaf may have ended before that was received. */
  private void receive(
      SubjectState state,
      SubjectDelta delta,
      long receivedTime,
      Context context,
      Collector<Cell> out)
      throws Exception {
    if (state.keptUntilMillis > 0 && delta.asOfMillis >= state.keptUntilMillis) {
      state.later.add(delta);
      states.update(state);
      return;
    }
    TimerService timers = context.timerService();
    Telling telling = new Telling(context, delta.subject, state, receivedTime, out);
    Subject subject = subject(delta.subject);
    keep(subject, state, delta, telling);
    int rounds = state.rounds.size();
    subject.apply(state, delta, receivedTime, telling);
    for (RoundTotals round : state.rounds.subList(rounds, state.rounds.size())) {
      telling.wakeAt(places.reconciledAtMillis(round.round));
    }
    long now = timers.currentProcessingTime();
    if (now >= state.nextEmitAtMillis) {
      state.nextEmitAtMillis = now + pace.emitEveryMillis(now, receivedTime);
      subject.flush(state, receivedTime, telling);
    } else if (!state.emitTimer) {
      state.emitTimer = true;
      timers.registerProcessingTimeTimer(state.nextEmitAtMillis);
    }
    states.update(state);
  }

  /** Keeps a leaf as long as a delta needs it; roll-ups are kept while they have anything. */
  private void keep(Subject subject, SubjectState state, SubjectDelta delta, Telling telling) {
    if (rollUps == null) {
      return;
    }
    long until = Math.max(state.keptUntilMillis, delta.keptUntilMillis);
    for (int i = 0; i < delta.amounts.length; i += SubjectDelta.AMOUNT_WIDTH) {
      until = Math.max(until, subject.neededUntilMillis(delta.amounts[i]));
    }
    if (until > state.keptUntilMillis) {
      state.keptUntilMillis = until;
      telling.wakeAt(until);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    SubjectState state = states.value();
    if (state == null) {
      return;
    }
    long now = reached.at(context.timerService().currentWatermark());
    String key = context.getCurrentKey();
    Subject subject = subject(key);
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      state.emitTimer = false;
      state.nextEmitAtMillis = timestamp + pace.emitEveryMillis(timestamp, now);
      subject.flush(state, now, new Telling(context, key, state, now, out));
    } else {
      Telling telling = new Telling(context, key, state, timestamp + 1, out);
      subject.wake(state, timestamp + 1, telling);
      reconcile(subject, state, timestamp + 1, telling);
      List<SubjectDelta> later = state.later;
      state.later = later.isEmpty() ? later : new ArrayList<>();
      boolean ends = state.keptUntilMillis > 0 && state.keptUntilMillis <= timestamp + 1;
      if (ends) {
        subject.end(state, Window.minuteOf(timestamp), telling);
        states.clear();
        state = new SubjectState();
      }
      for (SubjectDelta delta : later) {
        receive(state, delta, timestamp + 1, context, out);
      }
      if (ends) {
        return;
      }
    }
    if (rollUps == null && Subject.isOver(state) && !state.dirty) {
      states.clear();
    } else {
      states.update(state);
    }
  }

  private void reconcile(
      Subject subject, SubjectState state, long receivedTimeMillis, Telling telling) {
    List<RoundTotals> over = new ArrayList<>();
    for (RoundTotals round : state.rounds) {
      if (places.reconciledAtMillis(round.round) <= receivedTimeMillis) {
        over.add(round);
      }
    }
    for (RoundTotals round : over) {
      subject.reconcile(state, round, telling);
    }
  }

  private Subject subject(String key) {
    return rollUps != null
        ? leaf(key).subject
        : Objects.requireNonNull(byKind.get(SubjectId.kindOf(key)));
  }

  private LeafRules leaf(String key) {
    LeafRules known = leaves.get(key);
    if (known == null) {
      Leaf leaf = LeafKey.parse(key);
      known =
          new LeafRules(
              new Subject(model.figures(leaf), finishing, true, null), model.rollUps(leaf));
      if (leaves.size() >= MOST_LEAVES) {
        leaves.clear();
      }
      leaves.put(key, known);
    }
    return known;
  }

  /** Tells what one subject has to tell. */
  private final class Telling implements Outlet {
    private final Context context;
    private final SubjectState state;
    private final Collector<Cell> out;
    private final long receivedTimeMillis;
    private final String key;

    Telling(
        Context context,
        String key,
        SubjectState state,
        long receivedTimeMillis,
        Collector<Cell> out) {
      this.context = context;
      this.state = state;
      this.out = out;
      this.receivedTimeMillis = receivedTimeMillis;
      this.key = key;
    }

    @Override
    public void minuteCell(CellSlot cell, Finality finality, Figures figures) {
      CellWriter writer = writer();
      if (writer != null) {
        out.collect(writer.minute(cell, finality, figures));
      }
    }

    @Override
    public void roundCell(RoundTotals round, Finality finality, Figures figures, Figures ledger) {
      CellWriter writer = writer();
      if (writer != null) {
        out.collect(writer.round(round, places, finality, figures, ledger));
      }
    }

    /** Most deltas tell nothing yet: whose they are is looked at only here. */
    private @Nullable CellWriter writer() {
      if (rollUps == null) {
        return writer(key, key.startsWith("area:") ? key.substring("area:".length()) : null);
      }
      Leaf of = LeafKey.parse(key);
      String id = model.published(of);
      return id == null ? null : writer(id, of.area().equals(Leaf.NOWHERE) ? null : of.area());
    }

    private CellWriter writer(String id, @Nullable String area) {
      return new CellWriter(model.stream(), id, area, state.asOfMillis, receivedTimeMillis);
    }

    @Override
    public void delta(SubjectDelta delta) {
      if (rollUps != null) {
        for (String target : leaf(key).rollUps) {
          context.output(rollUps, delta.copyFor(target));
        }
      }
    }

    @Override
    public void wakeAt(long receivedTime) {
      // What has passed already needs no call: its minute has settled, or is final, without this.
      if (receivedTime > receivedTimeMillis) {
        context.timerService().registerEventTimeTimer(receivedTime - 1);
      }
    }
  }
}
