package org.guatu.dashboard.ingest;

/**
 * The received-at stamps of one partition: strictly increasing, whatever the clock does. Guarded by
 * its own monitor, which the writer holds until the record is handed to the producer, so that
 * stamps and offsets have the same order.
 */
final class Stamps {
  private final long first;
  private long last;

  /**
   * @param last the newest stamp in the partition, or -1
   */
  Stamps(long last) {
    this.first = last;
    this.last = last;
  }

  /** The wanted stamp, or the least that is greater than every one before. */
  long next(long wantedMillis) {
    last = Math.max(wantedMillis, last + 1);
    return last;
  }

  /** Whether a stamp says something new. */
  boolean isNews(long millis) {
    return millis > last;
  }

  /** The newest stamp that was there when the log was opened; -1 for none. */
  long whenOpened() {
    return first;
  }
}
