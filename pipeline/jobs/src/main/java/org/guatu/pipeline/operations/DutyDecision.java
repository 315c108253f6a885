package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * When one person was at one post: from a check-in to the next break, end or the end the check-in
 * named, whichever comes first. Its leaf is (area, post).
 */
public final class DutyDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;
  private static final long NEVER = Long.MAX_VALUE;
  private static final OperationsEventType CHECKED_IN = OperationsEventType.SHIFT_CHECKED_IN;

  private final Places places;

  public DutyDecision(Places places) {
    this.places = places;
  }

  /** Takes the stays at a post, one after the other. */
  private interface Stays {
    /**
     * @param to when it ended, UTC milliseconds; {@link #NEVER} while it has not
     * @param byPlan whether it ended as the check-in said, and nobody said so
     */
    void stay(OperationsEvent checkedIn, long to, boolean byPlan);
  }

  @Override
  public String kind() {
    return "duty";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    boolean named =
        event.type().concern() == Concern.SHIFT
            && event.type() != OperationsEventType.SHIFT_PLANNED
            && event.person() != null;
    return named ? event.subject() + "|" + event.person() : null;
  }

  /** What its area is taken from, check-ins as ones that are over; and the one that is not. */
  @Override
  public List<OperationsEvent> bearing(List<OperationsEvent> closed) {
    if (closed.isEmpty()) {
      return closed;
    }
    OperationsEvent open = null;
    for (OperationsEvent event : closed) {
      boolean over = open != null && plannedEnd(open) <= event.eventTimeMillis();
      if (event.type() != CHECKED_IN) {
        open = null;
      } else if (open == null || over) {
        open = event;
      }
    }
    OperationsHistory duty = new OperationsHistory(closed, CHECKED_IN);
    List<OperationsEvent> kept = new ArrayList<>();
    for (OperationsEvent event : closed) {
      if (event.equals(open)) {
        kept.add(event);
      } else if (event.equals(duty.first()) || event.equals(duty.areaSource())) {
        kept.add(over(event));
      }
    }
    return kept;
  }

  private static OperationsEvent over(OperationsEvent event) {
    return event.type() == CHECKED_IN
        ? event.toBuilder().dueAtMillis(event.eventTimeMillis()).build()
        : event;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = leaf(events);
    for (OperationsEvent event : events) {
      long minute = OperationsLeaf.minute(event);
      out.add(leaf, minute, OperationsQuantity.EVENTS, 1);
      out.add(leaf, minute, OperationsQuantity.SHIFTS_KNOWN, 1);
      if (event.type() == OperationsEventType.SHIFT_NO_SHOW) {
        out.add(leaf, minute, OperationsQuantity.NO_SHOWS, 1);
      }
    }
    stays(
        events,
        (checkedIn, to, byPlan) -> {
          long from = OperationsLeaf.minute(checkedIn);
          Posts.filled(leaf, from, 1, out);
          out.addTagged(leaf, from, OperationsQuantity.ON_DUTY_SINCE, from, 1);
          if (to != NEVER) {
            long end = Window.minuteOf(to);
            Posts.filled(leaf, end, -1, out);
            out.addTagged(leaf, end, OperationsQuantity.ON_DUTY_SINCE, from, -1);
            if (byPlan) {
              out.add(leaf, end, OperationsQuantity.BY_RULE, 1);
            }
          }
        });
  }

  private static void stays(List<OperationsEvent> events, Stays out) {
    OperationsEvent in = null;
    for (OperationsEvent event : events) {
      if (in != null && plannedEnd(in) <= event.eventTimeMillis()) {
        out.stay(in, plannedEnd(in), true);
        in = null;
      }
      boolean checksIn = event.type() == CHECKED_IN;
      if (in == null && checksIn) {
        in = event;
      } else if (in != null && !checksIn) {
        out.stay(in, event.eventTimeMillis(), false);
        in = null;
      }
    }
    if (in != null) {
      out.stay(in, plannedEnd(in), true);
    }
  }

  private static long plannedEnd(OperationsEvent checkedIn) {
    return checkedIn.dueAtMillis() < 0
        ? NEVER
        : Math.max(checkedIn.eventTimeMillis(), checkedIn.dueAtMillis());
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = leaf(events);
    for (OperationsEvent event : events) {
      if (event.type() == OperationsEventType.SHIFT_NO_SHOW) {
        out.addToRound(leaf, places.roundOf(event), OperationsQuantity.NO_SHOWS, 1);
      }
    }
    stays(
        events,
        (checkedIn, to, byPlan) -> {
          if (to != NEVER) {
            String round = places.roundOf(checkedIn);
            long stayed = to - checkedIn.eventTimeMillis();
            out.addToRound(leaf, round, OperationsQuantity.STAYS, 1);
            out.addToRound(leaf, round, OperationsQuantity.STAY_MILLIS, stayed);
          }
        });
  }

  private Leaf leaf(List<OperationsEvent> events) {
    OperationsHistory duty = new OperationsHistory(events, CHECKED_IN);
    return OperationsLeaf.of(
        places, duty.areaSource(), OperationsLeaf.post(events.get(0).subject()));
  }
}
