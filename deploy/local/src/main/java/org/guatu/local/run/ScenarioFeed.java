package org.guatu.local.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.local.data.OperationClock;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.scenario.Scenario;

/**
 * Plays a scenario into the log as the operation clock passes. Every event keeps the received-at
 * the scenario gave it; what the log already holds from an earlier run is passed over, so that
 * stopping and going on changes nothing.
 */
public final class ScenarioFeed implements AutoCloseable {
  private static final int IN_FLIGHT = 20_000;

  /**
   * How long an event waits for a broker that does not answer. One that was killed is back within
   * half a minute as a rule; one that reads its whole log again on a slow disk takes minutes. Then
   * somebody has to look.
   */
  private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

  /**
   * The log says after some seconds that it got no answer; what it refuses at once must not spin.
   */
  private static final long PAUSE_MILLIS = 1_000;

  private static final long STEP_MILLIS = 20;

  /** While it catches up, how much scenario time passes between two moves of the horizon. */
  private static final long CATCH_UP_STEP_MILLIS = 60_000;

  private final Scenario scenario;
  private final EventLog log;
  private final OperationClock clock;
  private final Consumer<Throwable> onFailure;
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private final AtomicBoolean failed = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guatu-scenario"));

  /** Appending may block, and the scenario's own thread may be waiting for just these events. */
  private final ScheduledExecutorService again =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guatu-scenario-again"));

  private final Map<Stream, AtomicLong> newestEvents = new EnumMap<>(Stream.class);
  private volatile long played;

  /**
   * Makes a feed; {@link #start} sets it going.
   *
   * @param onFailure told once when the log no longer takes what the scenario gives
   */
  public ScenarioFeed(
      Scenario scenario, EventLog log, OperationClock clock, Consumer<Throwable> onFailure) {
    this.scenario = scenario;
    this.log = log;
    this.clock = clock;
    this.onFailure = onFailure;
    this.played = scenario.startMillis();
    for (Stream stream : Stream.values()) {
      newestEvents.put(stream, new AtomicLong(-1));
    }
  }

  /** Up to where the scenario has been gone through, UTC milliseconds. */
  long playedMillis() {
    return played;
  }

  /** Received-at of the scenario's newest event of a stream, whoever wrote it; -1 before any. */
  long newestEventMillis(Stream stream) {
    return newest(stream).get();
  }

  private AtomicLong newest(Stream stream) {
    return Objects.requireNonNull(newestEvents.get(stream));
  }

  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::step, 0, STEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void step() {
    try {
      long now = clock.nowMillis();
      while (played < now && !failed.get() && !thread.isShutdown()) {
        long next = Math.min(now, played + CATCH_UP_STEP_MILLIS);
        scenario.runUntil(next, new ToLog());
        clock.reached(next);
        played = next;
      }
    } catch (RuntimeException failure) {
      fail(failure);
    }
  }

  private void fail(Throwable failure) {
    if (failed.compareAndSet(false, true)) {
      onFailure.accept(failure);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    // Who waits for room does not wait for what is never tried again.
    inFlight.release(again.shutdownNow().size());
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private final class ToLog implements EventSink {
    @Override
    public void accept(Event event) {
      newest(event.stream()).accumulateAndGet(event.receivedAtMillis(), Math::max);
      if (!log.holds(event)) {
        send(() -> log.append(event, event.receivedAtMillis()));
      }
    }

    @Override
    public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
      newest(stream).accumulateAndGet(receivedAtMillis, Math::max);
      if (!log.holdsRaw(stream, body, receivedAtMillis)) {
        send(() -> log.appendRaw(stream, body, receivedAtMillis));
      }
    }

    private void send(Supplier<CompletableFuture<Void>> append) {
      inFlight.acquireUninterruptibly();
      attempt(append, System.nanoTime() + PATIENCE_NANOS);
    }

    /** A broker that is away for a while must not cost an event; one that is gone ends the run. */
    private void attempt(Supplier<CompletableFuture<Void>> append, long untilNanos) {
      var unused =
          append
              .get()
              .whenComplete(
                  (done, failure) -> {
                    if (failure == null) {
                      inFlight.release();
                    } else if (System.nanoTime() - untilNanos < 0 && !thread.isShutdown()) {
                      retry(append, untilNanos);
                    } else {
                      inFlight.release();
                      fail(failure);
                    }
                  });
    }

    private void retry(Supplier<CompletableFuture<Void>> append, long untilNanos) {
      try {
        var unused =
            again.schedule(() -> attempt(append, untilNanos), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        inFlight.release();
      }
    }
  }
}
