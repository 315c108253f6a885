package org.guatu.local.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The operation clock of a data folder: scenario time, passing {@code speed} times as fast as real
 * time while the process runs and standing still while it does not.
 *
 * <p>Two readings: {@link #nowMillis()} is where time has got to; {@link #instant()} is the
 * <em>horizon</em>, up to which everything that was to happen has been written to the log. Only the
 * horizon may stamp records: a clock record must never overtake an event.
 */
public final class OperationClock implements InstantSource {
  private final Path file;
  private final double speed;
  private final LongSupplier nanoTime;
  private final AtomicLong horizon;
  private long anchorMillis;
  private long anchorNanos;

  /**
   * @param file where it is stored
   * @param startMillis where it starts if the file is absent, UTC milliseconds
   * @param speed scenario seconds a real second
   * @param nanoTime real time, monotonic, nanoseconds
   */
  public OperationClock(Path file, long startMillis, double speed, LongSupplier nanoTime)
      throws IOException {
    this.file = file;
    this.speed = speed;
    this.nanoTime = nanoTime;
    this.anchorMillis = Files.exists(file) ? read(file) : startMillis;
    this.anchorNanos = nanoTime.getAsLong();
    this.horizon = new AtomicLong(anchorMillis);
  }

  /** Sets the clock on to {@code millis} if it is behind, and starts it. */
  public synchronized void startAt(long millis) {
    anchorMillis = Math.max(anchorMillis, millis);
    anchorNanos = nanoTime.getAsLong();
    horizon.accumulateAndGet(anchorMillis, Math::max);
  }

  public synchronized long nowMillis() {
    double passed = (nanoTime.getAsLong() - anchorNanos) / 1e6 * speed;
    return anchorMillis + (long) passed;
  }

  /** Everything up to {@code millis} is in the log. */
  public void reached(long millis) {
    horizon.accumulateAndGet(millis, Math::max);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(horizon.get());
  }

  @Override
  public long millis() {
    return horizon.get();
  }

  /** Writes the horizon to the file, whole or not at all. */
  public void store() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text = "{\"millis\":" + horizon.get() + "}\n";
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static long read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String digits = text.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      throw new IOException("the operation clock " + file + " holds no time: " + text.strip());
    }
    return Long.parseLong(digits);
  }
}
