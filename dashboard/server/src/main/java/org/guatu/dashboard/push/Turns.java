package org.guatu.dashboard.push;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Thousands of viewers one after the other, some milliseconds at a stretch: then everything else on
 * the loop has its turn. Who waits already does not wait twice.
 */
final class Turns {
  private static final long STRETCH_NANOS = 5_000_000;

  private final ArrayDeque<Viewer> waiting = new ArrayDeque<>();
  private final Consumer<Viewer> turn;
  private final Consumer<Runnable> later;
  private boolean goesOn;

  /**
   * @param later runs a task after others of the loop had their turn
   */
  Turns(Consumer<Viewer> turn, Consumer<Runnable> later) {
    this.turn = turn;
    this.later = later;
  }

  /** To be followed by {@link #run}. */
  void add(Viewer viewer) {
    if (viewer.beginsToWait()) {
      waiting.add(viewer);
    }
  }

  /** Begins with those who wait, unless it is at them already. */
  void run() {
    if (!goesOn) {
      goOn();
    }
  }

  private void goOn() {
    goesOn = false;
    long end = System.nanoTime() + STRETCH_NANOS;
    for (Viewer next = waiting.poll(); next != null; next = waiting.poll()) {
      next.waitsNoLonger();
      turn.accept(next);
      if (System.nanoTime() >= end && !waiting.isEmpty()) {
        goesOn = true;
        later.accept(this::goOn);
        return;
      }
    }
  }
}
