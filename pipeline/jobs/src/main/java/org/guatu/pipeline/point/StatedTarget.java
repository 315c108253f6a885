package org.guatu.pipeline.point;

import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * How many people of one area somebody says are to be reached, the latest statement by a round's
 * deadline. Beside the register, never added to it.
 */
record StatedTarget(PointPlaces points) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "target";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    return event.type() == PointEventType.TARGET_SET ? points.home(event).area() : null;
  }

  @Override
  public long neededUntilMillis(PointEvent event) {
    return PersonHistory.neededUntilMillis(event, points);
  }

  /** Nothing: no later statement adds to an earlier one. */
  @Override
  public List<PointEvent> bearing(List<PointEvent> closed) {
    return List.of();
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    for (PointEvent event : events) {
      Leaf leaf = PointPlaces.compound(points.home(event));
      out.add(leaf, Window.minuteOf(event.eventTimeMillis()), PointQuantity.EVENTS, 1);
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {
    PersonHistory statements = new PersonHistory(events, points);
    for (Round round : points.places().plannedRounds()) {
      PointEvent latest = null;
      for (PointEvent event : events.subList(0, statements.by(PersonHistory.dueMillis(round)))) {
        latest = statements.concerns(event, round) ? event : latest;
      }
      if (latest != null) {
        out.addToRound(
            points.home(latest), round.id(), PointQuantity.TARGET_STATED, latest.count());
      }
    }
  }
}
