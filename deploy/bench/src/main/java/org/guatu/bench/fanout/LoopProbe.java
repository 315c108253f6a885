package org.guatu.bench.fanout;

import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The longest stretches of an event loop: how much it works, and how much time passes, between two
 * turns of a task that wants one each millisecond. All methods are to be called on that loop.
 */
final class LoopProbe {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Vertx vertx;
  private boolean begun;
  private long cpuNanos;
  private long realNanos;
  private long longestCpuNanos;
  private long longestRealNanos;

  LoopProbe(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Milliseconds of work and of time since this was last asked; it begins with the first time. */
  String longest() {
    if (!begun) {
      begun = true;
      cpuNanos = threads.getCurrentThreadCpuTime();
      realNanos = System.nanoTime();
      vertx.setPeriodic(1, id -> tick());
    }
    String told = Turn.number(longestCpuNanos / 1e6) + " " + Turn.number(longestRealNanos / 1e6);
    longestCpuNanos = 0;
    longestRealNanos = 0;
    return told;
  }

  private void tick() {
    long cpu = threads.getCurrentThreadCpuTime();
    long real = System.nanoTime();
    longestCpuNanos = Math.max(longestCpuNanos, cpu - cpuNanos);
    longestRealNanos = Math.max(longestRealNanos, real - realNanos);
    cpuNanos = cpu;
    realNanos = real;
  }
}
