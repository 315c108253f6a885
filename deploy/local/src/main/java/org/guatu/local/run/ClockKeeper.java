package org.guatu.local.run;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guatu.local.data.OperationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the operation clock each second, and once more at the end. */
final class ClockKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

  private final OperationClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guatu-clock-keeper"));

  private ClockKeeper(OperationClock clock) {
    this.clock = clock;
  }

  static ClockKeeper start(OperationClock clock) {
    ClockKeeper keeper = new ClockKeeper(clock);
    var unused = keeper.thread.scheduleAtFixedRate(keeper::store, 1, 1, TimeUnit.SECONDS);
    return keeper;
  }

  private void store() {
    try {
      clock.store();
    } catch (IOException failure) {
      LOG.warn("the operation clock could not be stored: {}", failure.toString());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    store();
  }
}
