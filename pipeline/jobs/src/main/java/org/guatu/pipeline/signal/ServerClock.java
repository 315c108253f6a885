package org.guatu.pipeline.signal;

import java.util.Arrays;
import java.util.Collection;

/**
 * Whether this server's own clock is wrong: if most devices are off by the same, it is not they who
 * are. Most: more than half of at least five, within one minute of their median, and that more than
 * a minute off. (An uplink that delays everything looks like a server that is ahead.)
 *
 * @param devicesAheadMillis median skew of the devices; above 0 if the server is behind
 * @param agreeing devices within a minute of it
 * @param devices devices asked
 */
public record ServerClock(long devicesAheadMillis, int agreeing, int devices) {
  private static final long TOLERANCE_MILLIS = 60_000;
  private static final int LEAST_DEVICES = 5;

  /**
   * What the devices say together.
   *
   * @param skewsMillis one {@link DeviceSkew#estimateMillis} per device
   */
  public static ServerClock of(Collection<Long> skewsMillis) {
    long[] sorted = skewsMillis.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return new ServerClock(0, 0, 0);
    }
    long median = sorted[(sorted.length - 1) / 2];
    long agreeing =
        Arrays.stream(sorted).filter(skew -> Math.abs(skew - median) <= TOLERANCE_MILLIS).count();
    return new ServerClock(median, (int) agreeing, sorted.length);
  }

  public Verdict wrong() {
    if (devices < LEAST_DEVICES) {
      return Verdict.UNKNOWN;
    }
    return Verdict.of(agreeing * 2 > devices && Math.abs(devicesAheadMillis) > TOLERANCE_MILLIS);
  }

  /** What is left of a device's skew if the server's clock is put right. */
  public long ownSkewMillis(long skewMillis) {
    return wrong() == Verdict.PRESENT ? skewMillis - devicesAheadMillis : skewMillis;
  }
}
