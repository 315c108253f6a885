package org.guatu.dashboard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.guatu.contract.event.Stream;
import org.guatu.dashboard.live.LiveView;

/**
 * How far the job of each stream is behind the log. A job tells its received-time in the cells it
 * writes, so one whose stream is quiet says nothing and is not behind; it is behind while the log
 * has an event that is newer than what it told. To be looked at once a second, on the loop that
 * owns the view.
 */
final class Progress {
  /** Every stream has a job. */
  static final List<Stream> WORKED_ON = List.of(Stream.values());

  /** A job's received-time moves with the clock records, one a second, and takes its way. */
  private static final long SLACK_MILLIS = 2_000;

  private static final int SLACK_LOOKS = 2;

  /**
   * How the job of one stream stands.
   *
   * @param toldMillis received-time it has told; -1 before it told any
   * @param movedAtMillis when that last moved, in real time; -1 before it did
   * @param behindSinceMillis since when it has been behind and has not moved, in real time; -1
   *     while it is not behind
   * @param behindMillis received-time between what it told and the newest event; 0 while it is not
   *     behind
   */
  record Standing(long toldMillis, long movedAtMillis, long behindSinceMillis, long behindMillis) {
    private static final Standing UNSEEN = new Standing(-1, -1, -1, 0);
  }

  private final LiveView view;
  private final ToLongFunction<Stream> newestEvent;
  private final LongSupplier realMillis;
  private final Map<Stream, Standing> standings = new EnumMap<>(Stream.class);
  private long lookedAtData = -1;

  /**
   * @param newestEvent received-at of a stream's newest event in the log; -1 where that is unknown
   */
  Progress(LiveView view, ToLongFunction<Stream> newestEvent, LongSupplier realMillis) {
    this.view = view;
    this.newestEvent = newestEvent;
    this.realMillis = realMillis;
    WORKED_ON.forEach(stream -> standings.put(stream, Standing.UNSEEN));
  }

  /**
   * Looks, and tells the view what to expect.
   *
   * @param dataMillis the operation's clock, which may run faster than the real one
   */
  void look(long dataMillis) {
    long passed = lookedAtData < 0 ? 0 : dataMillis - lookedAtData;
    lookedAtData = dataMillis;
    long slack = Math.max(SLACK_MILLIS, SLACK_LOOKS * passed);
    Map<Stream, Long> told = view.watermarks();
    long now = realMillis.getAsLong();
    for (Stream stream : WORKED_ON) {
      long newest = newestEvent.applyAsLong(stream);
      if (newest >= 0) {
        view.expect(stream, newest - slack);
      }
      standings.put(stream, look(of(stream), told.getOrDefault(stream, -1L), newest, slack, now));
    }
  }

  private static Standing look(Standing before, long told, long newest, long slack, long now) {
    boolean moved = told > before.toldMillis;
    long movedAt = moved ? now : before.movedAtMillis;
    if (newest < 0 || told >= newest - slack) {
      return new Standing(told, movedAt, -1, 0);
    }
    long since = moved || before.behindSinceMillis < 0 ? now : before.behindSinceMillis;
    return new Standing(told, movedAt, since, told < 0 ? -1 : newest - told);
  }

  Standing of(Stream stream) {
    return Objects.requireNonNull(standings.get(stream));
  }
}
