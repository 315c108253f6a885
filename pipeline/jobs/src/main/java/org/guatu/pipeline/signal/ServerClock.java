package org.guatu.pipeline.signal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Whether this server's own clock is wrong: if most devices of most sources are off by the same, it
 * is not they who are. Most: more than half of at least five, and of the sources by their medians,
 * within one minute of the median of all, and that more than a minute off. (An uplink that delays
 * everything looks like a server that is ahead.)
 *
 * @param devicesAheadMillis median skew of the devices; above 0 if the server is behind
 * @param agreeing devices within a minute of it
 * @param devices devices asked
 * @param sourcesAgreeing sources whose devices' median is within a minute of it
 * @param sources sources of the devices asked
 */
public record ServerClock(
    long devicesAheadMillis, int agreeing, int devices, int sourcesAgreeing, int sources) {
  private static final long TOLERANCE_MILLIS = 60_000;
  private static final int LEAST_DEVICES = 5;

  /**
   * What the devices of one source say together.
   *
   * @param skewsMillis one {@link DeviceSkew#estimateMillis} per device
   */
  public static ServerClock of(Collection<Long> skewsMillis) {
    return ofSources(List.of(skewsMillis));
  }

  /**
   * What the devices of several sources say together.
   *
   * @param skewsMillis by source, one {@link DeviceSkew#estimateMillis} per device
   */
  public static ServerClock ofSources(Collection<? extends Collection<Long>> skewsMillis) {
    long[] all =
        skewsMillis.stream().flatMap(Collection::stream).mapToLong(Long::longValue).toArray();
    if (all.length == 0) {
      return new ServerClock(0, 0, 0, 0, 0);
    }
    long median = median(all);
    long[] medians =
        skewsMillis.stream()
            .filter(some -> !some.isEmpty())
            .mapToLong(some -> median(some.stream().mapToLong(Long::longValue).toArray()))
            .toArray();
    return new ServerClock(
        median, agreeing(all, median), all.length, agreeing(medians, median), medians.length);
  }

  /** The lower one, of an even number. */
  private static long median(long[] some) {
    long[] sorted = some.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  private static int agreeing(long[] some, long with) {
    return (int)
        Arrays.stream(some).filter(one -> Math.abs(one - with) <= TOLERANCE_MILLIS).count();
  }

  public Verdict wrong() {
    if (devices < LEAST_DEVICES) {
      return Verdict.UNKNOWN;
    }
    return Verdict.of(
        agreeing * 2 > devices
            && sourcesAgreeing * 2 > sources
            && Math.abs(devicesAheadMillis) > TOLERANCE_MILLIS);
  }
}
