package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * What an area was declared to be, 封控 or 管控 or 防范, and since when: each declaration holds until the
 * next one takes effect, or until the end it names. A state declared anew begins anew. The leaf is
 * the area.
 */
public final class AreaStatusDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;
  private static final long NEVER = Long.MAX_VALUE;

  private final Places places;

  public AreaStatusDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "status";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    return event.type() == OperationsEventType.AREA_STATUS ? event.area() : null;
  }

  /** The first, for its place, and those from the one that last took effect on. */
  @Override
  public List<OperationsEvent> bearing(List<OperationsEvent> closed) {
    List<OperationsEvent> declared = byBegin(closed);
    int last = 0;
    for (int i = 0; i < declared.size(); i++) {
      if (begin(declared.get(i)) <= closed.get(closed.size() - 1).eventTimeMillis()) {
        last = i;
      }
    }
    List<OperationsEvent> kept = new ArrayList<>(declared.subList(last, declared.size()));
    if (!closed.isEmpty() && !kept.contains(closed.get(0))) {
      kept.add(0, closed.get(0));
    }
    return kept;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    Leaf leaf = OperationsLeaf.of(places, events.get(0), OperationsLeaf.AREA_ALONE);
    for (OperationsEvent event : events) {
      long minute = OperationsLeaf.minute(event);
      out.add(leaf, minute, OperationsQuantity.EVENTS, 1);
      out.add(leaf, minute, OperationsQuantity.STATUS_KNOWN, 1);
    }
    List<OperationsEvent> declared = byBegin(events);
    for (int i = 0; i < declared.size(); i++) {
      OperationsEvent event = declared.get(i);
      long next = i + 1 < declared.size() ? begin(declared.get(i + 1)) : NEVER;
      hold(leaf, event, Math.min(next, end(event)), out);
    }
  }

  private static List<OperationsEvent> byBegin(List<OperationsEvent> events) {
    List<OperationsEvent> declared = new ArrayList<>(events);
    declared.sort(Comparator.comparingLong(AreaStatusDecision::begin));
    return declared;
  }

  private static void hold(Leaf leaf, OperationsEvent event, long to, Contributions out) {
    long from = begin(event);
    if (from >= to) {
      return;
    }
    long since = Window.minuteOf(from);
    change(leaf, since, since, status(event), 1, out);
    if (to != NEVER) {
      change(leaf, Window.minuteOf(to), since, status(event), -1, out);
    }
  }

  private static AreaStatus status(OperationsEvent event) {
    return event.areaStatus() == null ? AreaStatus.NONE : event.areaStatus();
  }

  /** When it takes effect: at once, unless it says later. */
  private static long begin(OperationsEvent event) {
    return Math.max(event.eventTimeMillis(), event.startAtMillis());
  }

  private static long end(OperationsEvent event) {
    return event.dueAtMillis() < 0 ? NEVER : Math.max(begin(event), event.dueAtMillis());
  }

  private static void change(
      Leaf leaf, long minute, long since, AreaStatus status, int sign, Contributions out) {
    out.add(leaf, minute, OperationsQuantity.BY_RULE, 1);
    switch (status) {
      case LOCKDOWN -> {
        out.add(leaf, minute, OperationsQuantity.LOCKDOWN, sign);
        out.addTagged(leaf, minute, OperationsQuantity.LOCKDOWN_SINCE, since, sign);
      }
      case CONTROL -> out.add(leaf, minute, OperationsQuantity.CONTROL, sign);
      case PRECAUTION -> out.add(leaf, minute, OperationsQuantity.PRECAUTION, sign);
      case NONE -> {
        // Nothing is declared.
      }
    }
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    // No figure of a round counts them.
  }
}
