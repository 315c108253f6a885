package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
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
 * bytes each on the heap, until its last round is reconciled; two timers per such minute.
 */
public final class SubjectFunction extends KeyedProcessFunction<String, SubjectDelta, Cell> {
  private static final long serialVersionUID = 1L;

  private final StreamModel<?, ?> model;
  private final Finishing finishing;
  private final long emitEveryMillis;
  private final @Nullable OutputTag<SubjectDelta> rollUps;
  private transient ValueState<SubjectState> states;
  private transient Pace pace;
  private transient Places places;

  /** Of the leaves seen: no more than the site has. */
  private transient Map<Leaf, List<String>> rollUpsOf;

  private transient Subject leaf;
  private transient Subject area;
  private transient Subject other;

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
  public void open(OpenContext context) {
    states =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("subject", TypeInformation.of(SubjectState.class)));
    pace = new Pace(emitEveryMillis);
    places = model.places();
    rollUpsOf = new HashMap<>();
    leaf = new Subject(model.figures(), finishing, true, false);
    area = new Subject(model.figures(), finishing, false, true);
    other = new Subject(model.figures(), finishing, false, false);
  }

  @Override
  public void processElement(SubjectDelta delta, Context context, Collector<Cell> out)
      throws Exception {
    SubjectState state = states.value();
    if (state == null) {
      state = new SubjectState();
    }
    TimerService timers = context.timerService();
    long receivedTime = StandingFunction.receivedTime(timers.currentWatermark());
    Telling telling = new Telling(context, delta.subject, state, receivedTime, out);
    Subject subject = subject(delta.subject);
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

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    SubjectState state = states.value();
    if (state == null) {
      return;
    }
    String key = context.getCurrentKey();
    Subject subject = subject(key);
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      long receivedTime = StandingFunction.receivedTime(context.timerService().currentWatermark());
      state.emitTimer = false;
      state.nextEmitAtMillis = timestamp + pace.emitEveryMillis(timestamp, receivedTime);
      subject.flush(state, receivedTime, new Telling(context, key, state, receivedTime, out));
    } else {
      Telling telling = new Telling(context, key, state, timestamp + 1, out);
      subject.wake(state, timestamp + 1, telling);
      reconcile(subject, state, timestamp + 1, telling);
    }
    if (Subject.isOver(state) && !state.dirty) {
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
    if (rollUps != null) {
      return leaf;
    }
    return key.startsWith("area:") ? area : other;
  }

  /** Tells what one subject has to tell. */
  private final class Telling implements Outlet {
    private final Context context;
    private final SubjectState state;
    private final Collector<Cell> out;
    private final long receivedTimeMillis;
    private final @Nullable Leaf of;
    private final @Nullable String id;

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
      this.of = rollUps == null ? null : LeafKey.parse(key);
      this.id = of == null ? key : model.published(of);
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

    private @Nullable CellWriter writer() {
      return id == null
          ? null
          : new CellWriter(model.stream(), id, areaOf(id), state.asOfMillis, receivedTimeMillis);
    }

    private @Nullable String areaOf(String subject) {
      if (of != null) {
        return of.area().equals(Leaf.NOWHERE) ? null : of.area();
      }
      return subject.startsWith("area:") ? subject.substring("area:".length()) : null;
    }

    @Override
    public void delta(SubjectDelta delta) {
      if (of != null && rollUps != null) {
        for (String target : rollUpsOf.computeIfAbsent(of, model::rollUps)) {
          context.output(rollUps, delta.copyFor(target));
        }
      }
    }

    @Override
    public void wakeAt(long receivedTime) {
      // What has passed already needs no call: its minute has settled, or is final, without this.
      if (receivedTime - 1 > context.timerService().currentWatermark()) {
        context.timerService().registerEventTimeTimer(receivedTime - 1);
      }
    }
  }
}
