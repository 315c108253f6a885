package org.guatu.simulators.kernel;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A discrete-event simulation over integer ticks (milliseconds). Actions run in the order of their
 * instant, then their priority (lower first), then the order in which they were scheduled; so a run
 * repeats exactly.
 *
 * <p>The state is the model plus the agenda of pending actions; {@link #fork()} copies both. Not
 * safe for use by several threads, but forks are independent of one another.
 *
 * @param <M> the model
 */
public final class Simulation<M extends Forkable<M>> {
  /** Priority of what has none in particular. */
  public static final int NORMAL = 0;

  private final M model;
  private final PriorityQueue<Entry<M>> agenda;
  // Numbers of the pending actions that may be cancelled. Asked, never iterated.
  private final Set<Long> cancellable;
  private long nowMillis;
  private long scheduled;
  private long executed;

  public Simulation(M model, long startMillis) {
    this(model, new PriorityQueue<>(), new HashSet<>());
    this.nowMillis = startMillis;
  }

  private Simulation(M model, PriorityQueue<Entry<M>> agenda, Set<Long> cancellable) {
    this.model = model;
    this.agenda = agenda;
    this.cancellable = cancellable;
  }

  public M model() {
    return model;
  }

  /** The instant reached, in milliseconds. */
  public long nowMillis() {
    return nowMillis;
  }

  /** How many actions have run. */
  public long executed() {
    return executed;
  }

  /** How many entries the agenda holds, cancelled ones not yet passed included. */
  public int pending() {
    return agenda.size();
  }

  /** Runs the action at an instant that is not in the past. */
  public void schedule(long atMillis, Action<M> action) {
    schedule(atMillis, NORMAL, action);
  }

  /**
   * Runs the action at an instant that is not in the past; of those at one instant the lower
   * priority goes first.
   *
   * @throws IllegalArgumentException if the instant has passed
   */
  public void schedule(long atMillis, int priority, Action<M> action) {
    agenda.add(entry(atMillis, priority, action, false));
  }

  /** As {@link #schedule(long, int, Action)}, for what may yet be called off. */
  public Handle scheduleCancellable(long atMillis, int priority, Action<M> action) {
    Entry<M> entry = entry(atMillis, priority, action, true);
    agenda.add(entry);
    cancellable.add(entry.number());
    return new Handle(entry.number());
  }

  /** Calls an action off; false if it has run, was called off before or never was cancellable. */
  public boolean cancel(Handle handle) {
    return cancellable.remove(handle.number());
  }

  /** Runs everything up to and at the instant, and stands there afterwards. */
  public void runUntil(long untilMillis) {
    for (Entry<M> next = agenda.peek();
        next != null && next.atMillis() <= untilMillis;
        next = agenda.peek()) {
      agenda.remove();
      if (next.cancellable() && !cancellable.remove(next.number())) {
        continue;
      }
      nowMillis = next.atMillis();
      executed++;
      next.action().run(this);
    }
    nowMillis = Math.max(nowMillis, untilMillis);
  }

  /** An independent simulation that stands where this one stands. */
  public Simulation<M> fork() {
    Simulation<M> copy =
        new Simulation<>(model.fork(), new PriorityQueue<>(agenda), new HashSet<>(cancellable));
    copy.nowMillis = nowMillis;
    copy.scheduled = scheduled;
    copy.executed = executed;
    return copy;
  }

  private Entry<M> entry(long atMillis, int priority, Action<M> action, boolean cancellable) {
    if (atMillis < nowMillis) {
      throw new IllegalArgumentException(atMillis + " is before now, " + nowMillis);
    }
    return new Entry<>(atMillis, priority, scheduled++, action, cancellable);
  }

  private record Entry<M extends Forkable<M>>(
      long atMillis, int priority, long number, Action<M> action, boolean cancellable)
      implements Comparable<Entry<M>> {

    @Override
    public int compareTo(Entry<M> other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      if (byTime != 0) {
        return byTime;
      }
      int byPriority = Integer.compare(priority, other.priority);
      return byPriority != 0 ? byPriority : Long.compare(number, other.number);
    }
  }
}
