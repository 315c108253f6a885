package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the events of each entity and tells its leaves what changes with every one of them.
 *
 * <p>An entity ends when the rounds of its events are reconciled; if it still holds a level, such
 * as that of an open ticket, then, or when they are closed. What is received after that begins a
 * new one: it waits until the end is certain, so that it does not matter how far the watermark is.
 *
 * <p>State: the entity's events until it ends, of one that goes on and on those that still count or
 * bear on later ones (see {@link Forgetting}); a timer or two per entity.
 */
public final class EntityFunction<E extends Event, C extends Change<E>>
    extends KeyedProcessFunction<String, C, SubjectDelta> {
  private static final long serialVersionUID = 1L;

  private static final long NO_MINUTE = -1;

  private final StreamModel<E, C> model;
  private final Finishing finishing;
  private transient ListState<C> history;
  private transient ListState<C> later;
  private transient ValueState<Long> expiry;
  private transient Places places;
  private transient List<EntityDecision<E>> decisions;
  private transient List<? extends Quantity> quantities;
  private transient SharedText shared;
  private transient Forgetting<E, C> forgetting;

  public EntityFunction(StreamModel<E, C> model, Finishing finishing) {
    this.model = model;
    this.finishing = finishing;
  }

  @Override
  public void open(OpenContext context) {
    TypeSerializer<C> kept = KeptSerializer.of(model.changeType(), getRuntimeContext());
    history = getRuntimeContext().getListState(new ListStateDescriptor<>(StateNames.HISTORY, kept));
    later = getRuntimeContext().getListState(new ListStateDescriptor<>(StateNames.LATER, kept));
    expiry =
        getRuntimeContext().getState(new ValueStateDescriptor<>(StateNames.EXPIRY, Types.LONG));
    places = model.places();
    decisions = model.entities();
    quantities = model.figures().quantities();
    shared = new SharedText();
    forgetting = new Forgetting<>(model, finishing);
  }

  @Override
  public void processElement(C change, Context context, Collector<SubjectDelta> out)
      throws Exception {
    Long ends = expiry.value();
    if (ends != null && change.atMillis() >= ends) {
      later.add(change);
      return;
    }
    EntityDecision<E> decision = EntityKey.decision(change.entity(), decisions);
    List<C> all = known();
    // What waited for the end of an earlier one comes after the watermark went by.
    long received = Math.min(context.timerService().currentWatermark() + 1, change.atMillis());
    List<C> before = forgetting.what(decision, all, received);
    List<C> now = new ArrayList<>(before);
    if (change.undone()) {
      now.removeIf(other -> other.sameAs(change));
    } else {
      now.add(sharing(change, before));
    }
    if (change.undone() || before != all) {
      history.update(now);
    } else {
      history.add(now.get(now.size() - 1));
    }
    long minute = Window.minuteOf(change.event().eventTimeMillis());
    // Its leaf must not end before it does.
    long until =
        Math.max(
            closedAt(decision, now),
            keepUntil(expiryOf(decision, change.event(), minute), context));
    DeltaBuilder builder =
        new DeltaBuilder(finishing, quantities, change.atMillis(), minute, until);
    EntityHistory<E> histories = new EntityHistory<>(decision, places);
    if (change.inMinutes()) {
      histories.minuteChanges(before, now, builder);
    } else {
      // It lasts longer for this: its leaves are told.
      histories.leaves(now).forEach(builder::keep);
    }
    builder.rounds(histories.roundChange(before, now), histories.ledgerChange(before, now));
    builder.build().forEach(out::collect);
  }

  /** The same, with texts that were seen before as the objects that are kept already. */
  private C sharing(C change, List<C> before) {
    return model.change(
        before.isEmpty() ? change.entity() : before.get(0).entity(),
        model.essence(change.event(), shared),
        change.sign(),
        change.atMillis(),
        change.inMinutes(),
        change.inRounds(),
        change.undone());
  }

  private List<C> known() throws Exception {
    List<C> known = new ArrayList<>();
    history.get().forEach(known::add);
    return known;
  }

  /** When the last of the rounds of some events is closed. */
  private long closedAt(EntityDecision<E> decision, List<C> changes) {
    long closed = 0;
    for (C change : changes) {
      closed = Math.max(closed, forgetting.closedAtMillis(decision, change.event()));
    }
    return closed;
  }

  private long expiryOf(EntityDecision<E> decision, E event, long minute) {
    return decision.lasting()
        ? Math.max(
            decision.neededUntilMillis(event),
            Math.max(places.reconciledAtMillis(event), finishing.finalAtMillis(minute)))
        : finishing.finalAtMillis(minute);
  }

  /** Keeps it so long at least; says how long that is. */
  private long keepUntil(long millis, Context context) throws Exception {
    Long known = expiry.value();
    if (known == null) {
      context.timerService().registerEventTimeTimer(millis - 1);
    } else if (known >= millis) {
      return known;
    }
    expiry.update(millis);
    return millis;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SubjectDelta> out)
      throws Exception {
    Long until = expiry.value();
    if (until == null) {
      return;
    }
    if (until <= timestamp + 1) {
      until = end(timestamp, context.getCurrentKey(), out);
    }
    if (until != null) {
      expiry.update(until);
      context.timerService().registerEventTimeTimer(until - 1);
    }
    List<C> waiting = new ArrayList<>();
    later.get().forEach(waiting::add);
    waiting.sort(Comparator.comparingLong(Change::atMillis));
    later.clear();
    for (C change : waiting) {
      processElement(change, context, out);
    }
  }

  /** Ends an entity, unless it holds levels that outlast its reconciliation: then, says when. */
  private @Nullable Long end(long timestamp, String entity, Collector<SubjectDelta> out)
      throws Exception {
    EntityDecision<E> decision = EntityKey.decision(entity, decisions);
    List<C> changes = known();
    if (decision.lasting()) {
      Contributions ending =
          new EntityHistory<>(decision, places)
              .ending(changes, quantities, Window.minuteOf(timestamp));
      long closed = closedAt(decision, changes);
      if (!ending.isEmpty() && closed > timestamp + 1) {
        return closed;
      }
      DeltaBuilder builder = new DeltaBuilder(finishing, quantities, timestamp, NO_MINUTE, closed);
      builder.minutes(ending);
      builder.build().forEach(out::collect);
    }
    history.clear();
    expiry.clear();
    return null;
  }
}
