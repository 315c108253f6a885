package org.guatu.pipeline.operator;

import java.util.List;
import java.util.function.Consumer;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectDelta;
import org.jspecify.annotations.Nullable;

/** Sends what an event counts by itself to its leaf, and the event to its entities. */
final class Routing<E extends Event, C extends Change<E>> {
  private final StreamModel<E, C> model;
  private final Finishing finishing;
  private final Places places;
  private final @Nullable EntityDecision<E> single;
  private final List<EntityDecision<E>> entities;
  private final List<? extends Quantity> quantities;

  Routing(StreamModel<E, C> model, Finishing finishing) {
    this.model = model;
    this.finishing = finishing;
    this.places = model.places();
    this.single = model.single();
    this.entities = model.entities();
    this.quantities = model.figures().quantities();
  }

  /** A step, or that it never was. */
  void route(
      Standing.Step<E> step, boolean undone, Consumer<C> changes, Consumer<SubjectDelta> deltas) {
    E event = step.event();
    if (single != null) {
      count(single, step, undone ? -step.sign() : step.sign(), deltas);
    }
    for (EntityDecision<E> decision : entities) {
      String key = decision.keyOf(event);
      if (key != null) {
        changes.accept(
            model.change(
                EntityKey.of(decision, key),
                event,
                step.sign(),
                step.atMillis(),
                step.inMinutes(),
                step.inRounds(),
                undone));
      }
    }
  }

  private void count(
      EntityDecision<E> counts, Standing.Step<E> step, int sign, Consumer<SubjectDelta> deltas) {
    List<E> alone = List.of(step.event());
    long minute = Window.minuteOf(step.event().eventTimeMillis());
    long keptUntil = places.closedAtMillis(step.event());
    DeltaBuilder builder =
        new DeltaBuilder(finishing, quantities, step.atMillis(), minute, keptUntil);
    if (step.inMinutes()) {
      Contributions minutes = new Contributions();
      counts.decideMinutes(alone, minutes);
      minutes.forEach(
          (slot, amount) -> {
            builder.minute(slot, sign * amount, step.atMillis());
            builder.revise(slot.leaf());
          });
    }
    if (step.inRounds()) {
      Contributions rounds = new Contributions();
      counts.decideRounds(alone, rounds);
      rounds.forEach(
          (slot, amount) ->
              builder.round(slot, sign * amount, step.inMinutes() ? 0 : sign * amount));
    }
    builder.build().forEach(deltas);
  }
}
