package org.guatu.pipeline.device;

import org.guatu.pipeline.signal.DeviceSkew;
import org.guatu.pipeline.signal.SilentDevice;
import org.guatu.pipeline.signal.Verdict;

/** What is kept of one device, some 500 bytes. State: fields are only ever added. */
public final class Device {
  public static final int SCHEMA_VERSION = 1;

  /** So long after its last sign a device is forgotten. */
  public static final long KNOWN_MILLIS = 24 * 3_600_000L;

  public int schemaVersion = SCHEMA_VERSION;

  public String source = "";

  /** Received-at of its last sign, UTC milliseconds. */
  public long lastReceivedAtMillis;

  /** Whether it has ever given a heartbeat: only then is its silence one. */
  public boolean beats;

  /** Where it was last; see {@link DeviceTally}. */
  public long placedAtMillis = -1;

  public long placedTimeMillis;
  public String area = "";
  public String point = "";

  /** By minutes, each with the least delayed of its signs. */
  public DeviceSkew skew = new DeviceSkew();

  /** Takes the signs of a minute, which come in the order of minutes. */
  void hear(DeviceTally minute) {
    source = minute.source;
    lastReceivedAtMillis = Math.max(lastReceivedAtMillis, minute.lastReceivedAtMillis);
    beats |= minute.heartbeat;
    skew.add(minute.aheadMillis);
    if (minute.placedAtMillis >= 0) {
      placedAtMillis = minute.placedAtMillis;
      placedTimeMillis = minute.placedTimeMillis;
      area = minute.area;
      point = minute.point;
    }
  }

  boolean knownAt(long receivedTimeMillis) {
    return receivedTimeMillis - lastReceivedAtMillis < KNOWN_MILLIS;
  }

  /** Whether its heartbeats are missing, on duty or not. */
  boolean missedAt(long receivedTimeMillis) {
    return beats
        && new SilentDevice(lastReceivedAtMillis, null).at(receivedTimeMillis) == Verdict.PRESENT;
  }

  boolean skewed() {
    return skew.ahead() == Verdict.PRESENT || skew.behind() == Verdict.PRESENT;
  }

  /** The next instant after one at which silence makes it another, if nothing is heard of it. */
  long changesAfter(long receivedTimeMillis) {
    long silent = lastReceivedAtMillis + SilentDevice.SILENT_MILLIS;
    return beats && silent > receivedTimeMillis ? silent : lastReceivedAtMillis + KNOWN_MILLIS;
  }
}
