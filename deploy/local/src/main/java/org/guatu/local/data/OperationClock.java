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
import org.jspecify.annotations.Nullable;

/**
 * The operation clock of a data folder: scenario time, passing {@code speed} times as fast as real
 * time while the process runs and standing still while it does not.
 *
 * <p>Two readings: {@link #nowMillis()} is where time has got to; {@link #instant()} is the
 * <em>horizon</em>, up to which everything that was to happen has been written to the log. Only the
 * horizon may stamp records: a clock record must never overtake an event.
 */
public final class OperationClock implements InstantSource {
  private final @Nullable Path file;
  private final double speed;
  private final LongSupplier nanoTime;
  private final AtomicLong horizon;
  private long anchorMillis;
  private long anchorNanos;

  /**
   * @param file where it is stored
   * @param startMillis where it starts if the file is absent, UTC milliseconds
   * @param horizonMillis up to where nothing is missing in the log for certain, UTC milliseconds
   * @param speed scenario seconds a real second
   * @param nanoTime real time, monotonic, nanoseconds
   */
  public OperationClock(
      Path file, long startMillis, long horizonMillis, double speed, LongSupplier nanoTime)
      throws IOException {
    this.file = file;
    this.speed = speed;
    this.nanoTime = nanoTime;
    this.anchorMillis = Files.exists(file) ? read(file) : startMillis;
    this.anchorNanos = nanoTime.getAsLong();
    this.horizon = new AtomicLong(horizonMillis);
  }

  /** UTC system time, which nobody stores: the clock of an operation with real events. */
  public static OperationClock system() {
    return new OperationClock();
  }

  private OperationClock() {
    this.file = null;
    this.speed = 1;
    this.nanoTime = System::nanoTime;
    this.horizon = new AtomicLong(-1);
  }

  /** Sets the clock on to {@code millis} if it is behind, and starts it. */
  public synchronized void startAt(long millis) {
    anchorMillis = Math.max(anchorMillis, millis);
    anchorNanos = nanoTime.getAsLong();
  }

  /** Where time has got to. */
  public synchronized long nowMillis() {
    if (file == null) {
      return InstantSource.system().millis();
    }
    double passed = (nanoTime.getAsLong() - anchorNanos) / 1e6 * speed;
    return anchorMillis + (long) passed;
  }

  /** Everything up to {@code millis} is in the log. */
  public void reached(long millis) {
    horizon.accumulateAndGet(millis, Math::max);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    return file == null ? nowMillis() : horizon.get();
  }

  /** Writes the time to the file, whole or not at all. */
  public void store() throws IOException {
    Path file = this.file;
    if (file == null) {
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text = "{\"millis\":" + nowMillis() + "}\n";
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
