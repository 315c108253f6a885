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
 * How many people of one area are to be called up at one instant for a round: the latest word,
 * while that round is under way.
 */
record CallUps(PointPlaces points) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "callUp";
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    if (event.type() != PointEventType.CALL_UP_PLANNED) {
      return null;
    }
    Round round = round(event);
    String about = round == null ? "" : round.id();
    return points.home(event).area() + "/" + event.startAtMillis() + "/" + about;
  }

  /** The planned round it names, or else that under way then; null for none. */
  private @Nullable Round round(PointEvent event) {
    for (Round planned : points.places().plannedRounds()) {
      if (planned.id().equals(event.round())) {
        return planned;
      }
    }
    return points.places().roundUnderWay(event.startAtMillis());
  }

  @Override
  public long neededUntilMillis(PointEvent event) {
    Round round = round(event);
    return round == null ? 0 : round.reconciledAtMillis();
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    long before = 0;
    for (PointEvent event : events) {
      Leaf leaf = PointPlaces.compound(points.home(event));
      out.add(leaf, Window.minuteOf(event.eventTimeMillis()), PointQuantity.EVENTS, 1);
      Round round = round(event);
      if (round == null) {
        continue;
      }
      long until = points.places().underWayUntilMillis(round);
      long from = Math.max(round.opensAtMillis(), event.eventTimeMillis());
      if (from < until) {
        long at = Window.minuteOf(event.startAtMillis());
        long change = event.count() - before;
        out.addTagged(leaf, Window.minuteOf(from), PointQuantity.CALL_UPS, at, change);
        out.addTagged(leaf, Window.minuteOf(until), PointQuantity.CALL_UPS, at, -change);
        before = event.count();
      }
    }
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {}
}
