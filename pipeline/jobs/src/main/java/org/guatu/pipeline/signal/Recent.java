package org.guatu.pipeline.signal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last values of one measure, by minute; minutes in which nothing was told take no room. State:
 * fields are only ever added.
 */
public final class Recent {
  public static final int SCHEMA_VERSION = 1;

  public int schemaVersion = SCHEMA_VERSION;

  /** Starts of minutes, ascending. */
  public long[] minutes = new long[2];

  public long[] values = new long[2];

  public int size;

  /** Tells or corrects a minute. */
  void put(long minuteMillis, long value) {
    int place = Arrays.binarySearch(minutes, 0, size, minuteMillis);
    if (place < 0) {
      place = -place - 1;
      if (size == minutes.length) {
        minutes = Arrays.copyOf(minutes, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      System.arraycopy(minutes, place, minutes, place + 1, size - place);
      System.arraycopy(values, place, values, place + 1, size - place);
      minutes[place] = minuteMillis;
      size++;
    }
    values[place] = value;
  }

  void forgetBefore(long minuteMillis) {
    int first = from(minuteMillis);
    if (first > 0) {
      System.arraycopy(minutes, first, minutes, 0, size - first);
      System.arraycopy(values, first, values, 0, size - first);
      size -= first;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Sum over the minutes from one to another, both included. */
  long sum(long fromMillis, long toMillis) {
    long sum = 0;
    for (int i = from(fromMillis); i < size && minutes[i] <= toMillis; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** The greatest of those minutes; null where none was told. */
  @Nullable Long most(long fromMillis, long toMillis) {
    Long most = null;
    for (int i = from(fromMillis); i < size && minutes[i] <= toMillis; i++) {
      most = most == null ? values[i] : Math.max(most, values[i]);
    }
    return most;
  }

  /** The latest of those minutes that was told; -1 where none was. */
  long latestMinute(long fromMillis, long toMillis) {
    int after = from(toMillis + 1);
    return after > 0 && minutes[after - 1] >= fromMillis ? minutes[after - 1] : -1;
  }

  /** The value of that minute; null where none was told. */
  @Nullable Long latest(long fromMillis, long toMillis) {
    int after = from(toMillis + 1);
    return after > 0 && minutes[after - 1] >= fromMillis ? values[after - 1] : null;
  }

  private int from(long minuteMillis) {
    int place = Arrays.binarySearch(minutes, 0, size, minuteMillis);
    return place < 0 ? -place - 1 : place;
  }
}
