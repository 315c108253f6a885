package org.guatu.simulators.emit;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.random.RandomStreams;

/** The links of all devices, made as the devices are first heard of. */
final class DeviceLinks {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  /** Outages begin within this span after a device's first event. */
  private static final long HORIZON_MILLIS = 5 * HOUR;

  /** An offline batch holds about this part of all that its device sends. */
  private static final double BATCH_PART = 0.2;

  private final RandomStreams streams;
  private final Quota skewed;
  private final Quota offline;
  private final Quota silent;
  private final Map<String, DeviceLink> links = new HashMap<>();
  private int mobile;

  DeviceLinks(RandomStreams streams, Disorder disorder) {
    this.streams = streams;
    UniformRandomProvider random = streams.stream("disorder", "quotas");
    this.skewed = new Quota(disorder.skewedDevices(), random.nextDouble());
    this.offline = new Quota(Math.min(1, disorder.offline() / BATCH_PART), random.nextDouble());
    this.silent = new Quota(disorder.silentDevices(), random.nextDouble());
  }

  /**
   * The device's link.
   *
   * @param fixed whether it stands in a server room: its clock is right and its network works
   * @param firstMillis when it is heard of first
   */
  DeviceLink of(String device, boolean fixed, long firstMillis) {
    DeviceLink known = links.get(device);
    if (known != null) {
      return known;
    }
    DeviceLink made = make(device, fixed, firstMillis);
    links.put(device, made);
    return made;
  }

  private DeviceLink make(String device, boolean fixed, long firstMillis) {
    UniformRandomProvider random = streams.stream("device:" + device, "network");
    if (fixed) {
      return new DeviceLink(random, 0, Outage.NEVER, Outage.NEVER);
    }
    int ordinal = mobile++;
    UniformRandomProvider fate = streams.stream("device:" + device, "fate");
    long skew = (fate.nextBoolean() ? 1 : -1) * fate.nextLong(MINUTE, 10 * MINUTE);
    Outage offlineOnce = outage(fate, firstMillis, HOUR / 2, 6 * HOUR);
    Outage silentOnce = outage(fate, firstMillis, 12 * MINUTE, 40 * MINUTE);
    return new DeviceLink(
        random,
        skewed.chooses(ordinal) ? skew : 0,
        offline.chooses(ordinal) ? offlineOnce : Outage.NEVER,
        silent.chooses(ordinal) ? silentOnce : Outage.NEVER);
  }

  private static Outage outage(
      UniformRandomProvider fate, long firstMillis, long shortest, long longest) {
    long from = firstMillis + fate.nextLong(HORIZON_MILLIS);
    double span = shortest * StrictMath.pow((double) longest / shortest, fate.nextDouble());
    return new Outage(from, from + (long) span);
  }
}
