package org.guatu.pipeline.operations;

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
 * What an event of a shift counts by itself: people planned for a post, and heads counted there
 * without saying whose. Its leaf is (area, post). What other events concern no figure of the stream
 * (a target, a plan, a person's status) keeps its area present.
 */
public final class ShiftDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public ShiftDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "shift";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    boolean alone =
        switch (event.type().concern()) {
          case SHIFT -> event.type() == OperationsEventType.SHIFT_PLANNED || event.person() == null;
          case STOCK, TASK, AREA, NOTICE, DEVICE -> false;
        };
    return alone ? event.key().toString() : null;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    for (OperationsEvent event : events) {
      if (keyOf(event) != null) {
        decide(event, out);
      }
    }
  }

  private void decide(OperationsEvent event, Contributions out) {
    Leaf leaf = leaf(event);
    long minute = OperationsLeaf.minute(event);
    out.add(leaf, minute, OperationsQuantity.EVENTS, 1);
    if (event.type().concern() == Concern.SHIFT) {
      out.add(leaf, minute, OperationsQuantity.SHIFTS_KNOWN, 1);
      decideShift(event, leaf, minute, out);
    }
  }

  private static void decideShift(
      OperationsEvent event, Leaf leaf, long minute, Contributions out) {
    OperationsEventType type = event.type();
    long heads = heads(event);
    if (type == OperationsEventType.SHIFT_PLANNED) {
      needed(leaf, Window.minuteOf(event.startAtMillis()), heads, out);
      needed(leaf, Window.minuteOf(event.dueAtMillis()), -heads, out);
    } else if (type == OperationsEventType.SHIFT_NO_SHOW) {
      out.add(leaf, minute, OperationsQuantity.NO_SHOWS, heads);
    } else if (type == OperationsEventType.SHIFT_CHECKED_IN) {
      Posts.filled(leaf, minute, heads, out);
      if (event.dueAtMillis() >= 0) {
        long end = Math.max(minute, Window.minuteOf(event.dueAtMillis()));
        Posts.filled(leaf, end, -heads, out);
        out.add(leaf, end, OperationsQuantity.BY_RULE, 1);
      }
    } else {
      Posts.filled(leaf, minute, -heads, out);
    }
  }

  private static void needed(Leaf leaf, long minute, long heads, Contributions out) {
    Posts.needed(leaf, minute, heads, out);
    out.add(leaf, minute, OperationsQuantity.BY_RULE, 1);
  }

  private Leaf leaf(OperationsEvent event) {
    String member =
        event.type().concern() == Concern.SHIFT
            ? OperationsLeaf.post(event.subject())
            : OperationsLeaf.AREA_ALONE;
    return OperationsLeaf.of(places, event, member);
  }

  /** How many people an event speaks of: one, unless it says. */
  static long heads(OperationsEvent event) {
    return event.quantity() == Long.MIN_VALUE ? 1 : event.quantity();
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    for (OperationsEvent event : events) {
      if (event.type() == OperationsEventType.SHIFT_NO_SHOW && event.person() == null) {
        out.addToRound(
            leaf(event), places.roundOf(event), OperationsQuantity.NO_SHOWS, heads(event));
      }
    }
  }
}
