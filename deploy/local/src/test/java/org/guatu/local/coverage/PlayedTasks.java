package org.guatu.local.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;

/**
 * The tasks of a routine.
 *
 * @param events in order, none that is not known yet
 */
record PlayedTasks(List<OperationsEvent> events) {
  /** One task. Ends that did not come are far off. */
  private record Task(long planned, long due, long done, long cancelled) {
    boolean open() {
      return done == Long.MAX_VALUE && cancelled == Long.MAX_VALUE;
    }
  }

  double value(String figure, long minuteMillis) {
    List<Task> tasks = tasks();
    return switch (figure) {
      case "tasksPlanned" -> tasks.size();
      case "tasksDone" -> tasks.stream().filter(task -> task.done() != Long.MAX_VALUE).count();
      case "tasksOpen" -> tasks.stream().filter(Task::open).count();
      case "tasksOverdue" ->
          tasks.stream()
              .filter(task -> task.open() && PlayedStream.minute(task.due()) <= minuteMillis)
              .count();
      case "tasksOnTime24h" -> onTime(tasks, minuteMillis);
      default ->
          tasks.stream()
              .filter(Task::open)
              .mapToDouble(
                  task ->
                      (minuteMillis - PlayedStream.minute(task.planned()))
                          / (double) PlayedStream.MINUTE)
              .max()
              .orElse(Double.NaN);
    };
  }

  private static double onTime(List<Task> tasks, long minuteMillis) {
    List<Task> due =
        tasks.stream()
            .filter(task -> PlayedStream.minute(task.due()) <= minuteMillis)
            .filter(task -> task.cancelled() >= task.due())
            .toList();
    return PlayedStream.ratio(
        due.stream().filter(task -> task.done() <= task.due()).count(), due.size());
  }

  private List<Task> tasks() {
    Map<String, List<OperationsEvent>> byTask = new LinkedHashMap<>();
    for (OperationsEvent event : events) {
      byTask
          .computeIfAbsent(String.valueOf(event.subject()), unseen -> new ArrayList<>())
          .add(event);
    }
    List<Task> tasks = new ArrayList<>();
    for (List<OperationsEvent> life : byTask.values()) {
      tasks.add(
          new Task(
              first(life, OperationsEventType.TASK_PLANNED),
              life.get(0).dueAtMillis(),
              first(life, OperationsEventType.TASK_DONE),
              first(life, OperationsEventType.TASK_CANCELLED)));
    }
    return tasks;
  }

  private static long first(List<OperationsEvent> life, OperationsEventType type) {
    return life.stream()
        .filter(event -> event.type() == type)
        .mapToLong(OperationsEvent::occurredAtMillis)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
