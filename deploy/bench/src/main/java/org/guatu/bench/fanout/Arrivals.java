package org.guatu.bench.fanout;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** When frames were published, and how long they took to each client; one clock for both. */
final class Arrivals implements Client.Listener {
  private static final int MOST_FRAMES = 100_000;

  private final AtomicLongArray publishedNanos = new AtomicLongArray(MOST_FRAMES);
  private final AtomicLong messages = new AtomicLong();
  private long[] micros = new long[1 << 16];
  private int size;
  private volatile boolean counting;

  void published(int n) {
    publishedNanos.set(n, System.nanoTime());
  }

  @Override
  public void arrived(Client client, int frame) {
    messages.incrementAndGet();
    if (!counting) {
      return;
    }
    long took = (System.nanoTime() - publishedNanos.get(frame)) / 1_000;
    synchronized (this) {
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, 2 * size);
      }
      micros[size++] = took;
    }
  }

  synchronized void count(boolean on) {
    counting = on;
    if (on) {
      size = 0;
    }
  }

  long messages() {
    return messages.get();
  }

  /** Milliseconds within which this share arrived. */
  synchronized double millis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(micros, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(size - 1L, Math.round(share * (size - 1)))] / 1e3;
  }
}
