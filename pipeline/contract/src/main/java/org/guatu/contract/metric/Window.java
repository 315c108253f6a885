package org.guatu.contract.metric;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The window of a cell.
 *
 * @param kind a minute or a round
 * @param id for a minute its start, such as {@code 2026-03-01T02:00Z}; for a round {@code round/}
 *     and its id. The text that stands in digests.
 * @param startMillis inclusive, UTC; -1 for a round without a known start
 * @param endMillis exclusive, UTC; -1 for a round without a known end
 */
public record Window(WindowKind kind, String id, long startMillis, long endMillis) {
  public static final long MINUTE_MILLIS = 60_000;

  /** The minute asked for last: nearly all cells at any time are of the same one or two. */
  private static volatile @Nullable Window lastMinute;

  /** The minute that starts at {@code startMillis}. */
  public static Window minute(long startMillis) {
    Window last = lastMinute;
    if (last != null && last.startMillis == startMillis) {
      return last;
    }
    if (startMillis % MINUTE_MILLIS != 0) {
      throw new IllegalArgumentException("not the start of a minute: " + startMillis);
    }
    String text = Instant.ofEpochMilli(startMillis).toString();
    Window minute =
        new Window(
            WindowKind.MINUTE,
            text.substring(0, text.length() - 4) + "Z",
            startMillis,
            startMillis + MINUTE_MILLIS);
    lastMinute = minute;
    return minute;
  }

  public static Window round(String round, long startMillis, long endMillis) {
    return new Window(WindowKind.ROUND, "round/" + round, startMillis, endMillis);
  }

  /** Start of the minute an instant belongs to. */
  public static long minuteOf(long millis) {
    return Math.floorDiv(millis, MINUTE_MILLIS) * MINUTE_MILLIS;
  }
}
