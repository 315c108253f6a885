package org.guatu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.guatu.contract.event.Stream;
import org.guatu.dashboard.api.HealthRoute.Component;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.dashboard.walls.WallBook;
import org.jspecify.annotations.Nullable;

/** Judges whether the log answers, is read, and is worked on by the jobs. */
final class Health {
  private static final long LOG_MILLIS = 5_000;
  private static final long READER_MILLIS = 10_000;

  /** A job that has something to do and tells nothing for so long is dead. */
  private static final long PIPELINE_MILLIS = 10_000;

  private final LongSupplier realMillis;
  private final Progress progress;
  private final TopicReader reader;
  private final ToLongFunction<Stream> clockOffsetSeconds;
  private final WallBook walls;
  private final @Nullable EventLog log;

  /**
   * @param clockOffsetSeconds how far this clock is ahead by most devices of a stream; 0 while they
   *     do not agree that it is off
   */
  Health(
      LongSupplier realMillis,
      Progress progress,
      TopicReader reader,
      ToLongFunction<Stream> clockOffsetSeconds,
      WallBook walls,
      @Nullable EventLog log) {
    this.realMillis = realMillis;
    this.progress = progress;
    this.reader = reader;
    this.clockOffsetSeconds = clockOffsetSeconds;
    this.walls = walls;
    this.log = log;
  }

  List<Component> components() {
    List<Component> components = new ArrayList<>();
    if (log != null) {
      long age = age(log.answeredAtMillis());
      components.add(
          new Component(
              "kafka", age < LOG_MILLIS, age, age < LOG_MILLIS ? null : "no acknowledgement"));
    }
    long read = age(reader.polledAtMillis());
    components.add(
        new Component(
            "reader", read < READER_MILLIS, read, read < READER_MILLIS ? null : "no answer"));
    components.addAll(pipeline(realMillis.getAsLong(), progress, log != null));
    components.addAll(clock(clockOffsetSeconds));
    components.addAll(walls(walls, realMillis.getAsLong()));
    return components;
  }

  /** What is said of the clock: up, for all works, with figures that are off as it is. */
  static List<Component> clock(ToLongFunction<Stream> offsetSeconds) {
    List<String> doubts = new ArrayList<>();
    for (Stream stream : Stream.values()) {
      long seconds = offsetSeconds.applyAsLong(stream);
      if (seconds != 0) {
        String side = seconds > 0 ? "ahead" : "behind";
        doubts.add(Math.abs(seconds) + " s " + side + " by the devices of " + stream.wire());
      }
    }
    String detail = "this server's clock may be off: " + String.join(", ", doubts);
    return doubts.isEmpty() ? List.of() : List.of(new Component("clock", true, 0, detail));
  }

  /** What is said of the walls: up, for this server works whoever looks at it. */
  static List<Component> walls(WallBook walls, long nowMillis) {
    WallBook.Counts counts = walls.counts(nowMillis);
    if (counts.known() == 0) {
      return List.of();
    }
    String silent = walls.silentInWords(nowMillis);
    String detail = counts.alive() + " of " + counts.known() + " alive";
    long age = walls.walls(nowMillis).stream().mapToLong(WallBook.Seen::ageMillis).min().orElse(-1);
    return List.of(
        new Component("walls", true, age, silent == null ? detail : detail + "; " + silent));
  }

  /**
   * The pipeline as a whole, and the job of each stream.
   *
   * @param knowsEvents whether the progress knows of what there is to work on; else the figures of
   *     some stream have to move
   */
  static List<Component> pipeline(long nowMillis, Progress progress, boolean knowsEvents) {
    List<Component> jobs = new ArrayList<>();
    long newest = -1;
    boolean up = true;
    for (Stream stream : Progress.WORKED_ON) {
      Progress.Standing standing = progress.of(stream);
      Component job = job(nowMillis, stream, standing);
      jobs.add(job);
      up &= job.up();
      newest = Math.max(newest, standing.movedAtMillis());
    }
    long age = newest < 0 ? -1 : nowMillis - newest;
    boolean moves = age >= 0 && age < PIPELINE_MILLIS;
    up &= moves || knowsEvents;
    String detail =
        up
            ? moves ? null : "no events to work on"
            : moves ? "a job is dead" : "figures do not move";
    jobs.add(0, new Component("pipeline", up, age, detail));
    return jobs;
  }

  private static Component job(long nowMillis, Stream stream, Progress.Standing standing) {
    long age = standing.movedAtMillis() < 0 ? -1 : nowMillis - standing.movedAtMillis();
    long since = standing.behindSinceMillis();
    boolean up = since < 0 || nowMillis - since < PIPELINE_MILLIS;
    return new Component(
        "pipeline." + stream.wire(),
        up,
        age,
        standing.behindMillis(),
        up ? null : "events wait, and its figures do not move");
  }

  private long age(long atMillis) {
    return Math.max(0, realMillis.getAsLong() - atMillis);
  }
}
