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

/** What the events of one task add up to. Its leaf is (area, routine). */
public final class TaskDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;
  private static final long NEVER = Long.MAX_VALUE;

  private final Places places;

  public TaskDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "task";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    return event.type().concern() == Concern.TASK ? event.subject() : null;
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OperationsHistory task = history(events);
    Leaf leaf = leaf(task);
    long known = OperationsLeaf.minute(events.get(0));
    out.add(leaf, known, OperationsQuantity.TASKS_KNOWN, 1);
    for (OperationsEvent event : events) {
      out.add(leaf, OperationsLeaf.minute(event), OperationsQuantity.EVENTS, 1);
    }
    OperationsEvent done = task.earliest(OperationsEventType.TASK_DONE);
    if (done != null) {
      out.add(leaf, OperationsLeaf.minute(done), OperationsQuantity.TASKS_DONE, 1);
    }
    OperationsEvent planned = task.first();
    if (planned == null) {
      return;
    }
    long from = OperationsLeaf.minute(planned);
    out.add(leaf, from, OperationsQuantity.TASKS_PLANNED, 1);
    stay(task, leaf, from, out);
    promise(task, leaf, planned, out);
  }

  private static void stay(OperationsHistory task, Leaf leaf, long from, Contributions out) {
    out.add(leaf, from, OperationsQuantity.TASKS_OPEN, 1);
    out.addTagged(leaf, from, OperationsQuantity.TASKS_SINCE, from, 1);
    OperationsEvent ended = ended(task);
    if (ended != null) {
      long to = Math.max(from, OperationsLeaf.minute(ended));
      out.add(leaf, to, OperationsQuantity.TASKS_OPEN, -1);
      out.addTagged(leaf, to, OperationsQuantity.TASKS_SINCE, from, -1);
    }
  }

  /** Due at its time, or as it was planned if that was later; overdue from then to its end. */
  private static void promise(
      OperationsHistory task, Leaf leaf, OperationsEvent planned, Contributions out) {
    if (!isDue(task, planned)) {
      return;
    }
    long due = Math.max(planned.dueAtMillis(), planned.eventTimeMillis());
    long minute = Window.minuteOf(due);
    out.add(leaf, minute, OperationsQuantity.BY_RULE, 1);
    out.add(leaf, minute, OperationsQuantity.TASKS_DUE, 1);
    OperationsEvent done = task.earliest(OperationsEventType.TASK_DONE);
    if (done != null && done.eventTimeMillis() <= planned.dueAtMillis()) {
      out.add(leaf, minute, OperationsQuantity.TASKS_ON_TIME, 1);
    }
    OperationsEvent ended = ended(task);
    long to = ended == null ? NEVER : ended.eventTimeMillis();
    if (due < to) {
      out.add(leaf, minute, OperationsQuantity.TASKS_OVERDUE, 1);
      if (to != NEVER) {
        out.add(leaf, Window.minuteOf(to), OperationsQuantity.TASKS_OVERDUE, -1);
      }
    }
  }

  private static boolean isDue(OperationsHistory task, OperationsEvent planned) {
    OperationsEvent cancelled = task.earliest(OperationsEventType.TASK_CANCELLED);
    return cancelled == null || cancelled.eventTimeMillis() >= planned.dueAtMillis();
  }

  private static @Nullable OperationsEvent ended(OperationsHistory task) {
    return task.earliest(
        event ->
            event.type() == OperationsEventType.TASK_DONE
                || event.type() == OperationsEventType.TASK_CANCELLED);
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OperationsHistory task = history(events);
    Leaf leaf = leaf(task);
    OperationsEvent planned = task.first();
    OperationsEvent done = task.earliest(OperationsEventType.TASK_DONE);
    String round = places.roundOf(planned == null ? events.get(0) : planned);
    if (done != null) {
      out.addToRound(leaf, round, OperationsQuantity.TASKS_DONE, 1);
    }
    if (planned == null) {
      return;
    }
    out.addToRound(leaf, round, OperationsQuantity.TASKS_PLANNED, 1);
    if (isDue(task, planned)) {
      out.addToRound(leaf, round, OperationsQuantity.TASKS_DUE, 1);
    }
  }

  private static OperationsHistory history(List<OperationsEvent> events) {
    return new OperationsHistory(events, OperationsEventType.TASK_PLANNED);
  }

  private Leaf leaf(OperationsHistory task) {
    OperationsEvent named = task.saying(event -> event.group() != null);
    return OperationsLeaf.of(
        places, task.areaSource(), OperationsLeaf.routine(named == null ? null : named.group()));
  }
}
