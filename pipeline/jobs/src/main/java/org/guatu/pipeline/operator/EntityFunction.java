package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectDelta;

/**
 * Keeps the events of each entity and tells its leaves what changes with every one of them.
 *
 * <p>State: the entity's events until the round of the last one is reconciled; one or two timers
 * per entity.
 */
public final class EntityFunction<E extends Event, C extends Change<E>>
    extends KeyedProcessFunction<String, C, SubjectDelta> {
  private static final long serialVersionUID = 1L;

  private final StreamModel<E, C> model;
  private final Finishing finishing;
  private transient ListState<C> history;
  private transient ValueState<Long> expiry;
  private transient Places places;

  public EntityFunction(StreamModel<E, C> model, Finishing finishing) {
    this.model = model;
    this.finishing = finishing;
  }

  @Override
  public void open(OpenContext context) {
    history =
        getRuntimeContext().getListState(new ListStateDescriptor<>("history", model.changeType()));
    expiry = getRuntimeContext().getState(new ValueStateDescriptor<>("expiry", Types.LONG));
    places = model.places();
  }

  @Override
  public void processElement(C change, Context context, Collector<SubjectDelta> out)
      throws Exception {
    EntityDecision<E> decision = EntityKey.decision(change.entity(), model.entities());
    List<C> before = new ArrayList<>();
    history.get().forEach(before::add);
    List<C> now = new ArrayList<>(before);
    if (change.undone()) {
      now.removeIf(other -> other.sameAs(change));
      history.update(now);
    } else {
      now.add(change);
      history.add(change);
    }
    long minute = Window.minuteOf(change.event().eventTimeMillis());
    DeltaBuilder builder =
        new DeltaBuilder(finishing, model.figures().quantities(), change.atMillis(), minute);
    EntityHistory<E> histories = new EntityHistory<>(decision);
    if (change.inMinutes()) {
      histories.minuteChanges(before, now, builder);
    }
    builder.rounds(histories.roundChange(before, now), histories.ledgerChange(before, now));
    builder.build().forEach(out::collect);
    keepUntil(expiryOf(decision, change.event(), minute), context);
  }

  private long expiryOf(EntityDecision<E> decision, E event, long minute) {
    return decision.lasting()
        ? Math.max(
            places.reconciledAtMillis(places.roundOf(event)), finishing.finalAtMillis(minute))
        : finishing.finalAtMillis(minute);
  }

  private void keepUntil(long millis, Context context) throws Exception {
    Long known = expiry.value();
    if (known == null || known < millis) {
      expiry.update(millis);
    }
    if (known == null) {
      context.timerService().registerEventTimeTimer(millis - 1);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SubjectDelta> out)
      throws Exception {
    Long until = expiry.value();
    if (until != null && until > timestamp + 1) {
      context.timerService().registerEventTimeTimer(until - 1);
      return;
    }
    history.clear();
    expiry.clear();
  }
}
