package org.guatu.pipeline.operations;

import org.guatu.contract.metric.Window;

/**
 * When a stock will be out: at the faster of two rates, what the last hour used and what the last
 * day did. In minutes it is {@code stockMinutes / used}.
 *
 * @param stockMinutes what there is, times the minutes of the faster one
 * @param used in those minutes; 0 if nothing is foretold
 */
record StockOut(long stockMinutes, long used) {
  /** Minutes of an hour. */
  static final int HOUR = 60;

  /** Minutes of a day. */
  static final int DAY = 24 * HOUR;

  /**
   * @param stock not negative
   */
  static StockOut of(long stock, long usedInHour, long usedInDay) {
    return usedInHour * (DAY / HOUR) >= usedInDay
        ? new StockOut(stock * HOUR, usedInHour)
        : new StockOut(stock * DAY, usedInDay);
  }

  boolean known() {
    return used > 0;
  }

  /** In whole milliseconds, a day at most. */
  long millis() {
    long minutes = stockMinutes / used;
    // Beyond a day the product may be too long for a long.
    return minutes >= DAY
        ? DAY * Window.MINUTE_MILLIS
        : minutes * Window.MINUTE_MILLIS + stockMinutes % used * Window.MINUTE_MILLIS / used;
  }
}
