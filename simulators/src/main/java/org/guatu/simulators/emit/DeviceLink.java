package org.guatu.simulators.emit;

import org.apache.commons.rng.UniformRandomProvider;

/** One device and its way to ingest: its clock, its outages, its network. */
final class DeviceLink {
  private static final long UPLOAD_SPACING_MILLIS = 12;
  private static final long MINUTE = 60_000;

  final UniformRandomProvider random;
  private final long skewMillis;
  private final Outage offline;
  private final Outage silent;
  private long uploaded;

  DeviceLink(UniformRandomProvider random, long skewMillis, Outage offline, Outage silent) {
    this.random = random;
    this.skewMillis = skewMillis;
    this.offline = offline;
    this.silent = silent;
  }

  /** What the device's clock shows. */
  long clock(long millis) {
    return millis + skewMillis;
  }

  boolean skewed() {
    return skewMillis != 0;
  }

  boolean silentAt(long millis) {
    return silent.covers(millis);
  }

  boolean offlineAt(long millis) {
    return offline.covers(millis);
  }

  /** When the next stored event leaves the device that was offline: one after the other. */
  long nextUploadMillis() {
    return offline.toMillis() + UPLOAD_SPACING_MILLIS * uploaded++;
  }

  /** Milliseconds on a working network: mostly below a second, never above 10 s. */
  long networkMillis() {
    double exponential = -900 * StrictMath.log(1 - random.nextDouble());
    return 30 + Math.min(9_900, (long) exponential);
  }

  /** Milliseconds on a bad one: 10 s to 15 min, each decade as likely as another. */
  long retryMillis() {
    return between(10_000, 15 * MINUTE);
  }

  /** Log-uniform between two spans in milliseconds. */
  long between(long least, long most) {
    return (long) (least * StrictMath.pow((double) most / least, random.nextDouble()));
  }

  boolean chance(double share) {
    return share > 0 && random.nextDouble() < share;
  }
}
