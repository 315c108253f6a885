package org.guatu.pipeline.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The devices of one stream. State: fields are only ever added.
 *
 * <p>Bounds: {@value #MOST} devices, as many points, and those heard in the minutes that have not
 * ended by received-time, which are one or two; the figures told of each subject that has a device.
 */
public final class DeviceBook {
  public static final int SCHEMA_VERSION = 1;

  /** Devices and points kept, each; beyond, those heard longest ago are forgotten. */
  public static final int MOST = 50_000;

  public int schemaVersion = SCHEMA_VERSION;

  /** By {@link DeviceTally#key}. */
  public Map<String, Device> devices = new HashMap<>();

  /** By {@link DeviceTally#key}. */
  public Map<String, PointHours> points = new HashMap<>();

  /** What was heard in the minutes that have not ended, by minute and key. */
  public Map<String, DeviceTally> heard = new HashMap<>();

  /** What was last told of each subject. */
  public Map<String, DeviceLevels> told = new HashMap<>();

  /** Received-at of the newest sign counted, UTC milliseconds. */
  public long asOfMillis;

  /** Received-time of the next look that silence asks for, UTC milliseconds; 0 for none. */
  public long dueMillis;

  /** Takes what was heard in a minute that has not ended. */
  public void hear(DeviceTally tally) {
    DeviceTally sum = heard.putIfAbsent(tally.minuteMillis + "\0" + tally.key(), tally);
    if (sum != null) {
      sum.add(tally);
    }
  }

  /** Whether anything was heard in a minute that has not been looked at. */
  public boolean hasHeardIn(long minuteMillis) {
    return heard.values().stream().anyMatch(tally -> tally.minuteMillis == minuteMillis);
  }

  /** What was heard in a minute, which has ended; it is not kept. */
  List<DeviceTally> takeHeard(long minuteMillis) {
    List<DeviceTally> minute = new ArrayList<>();
    for (Iterator<DeviceTally> all = heard.values().iterator(); all.hasNext(); ) {
      DeviceTally tally = all.next();
      if (tally.minuteMillis == minuteMillis) {
        minute.add(tally);
        all.remove();
      }
    }
    return minute;
  }

  /** Whether nothing is left of which anything is to be told. */
  public boolean isEmpty() {
    return devices.isEmpty() && points.isEmpty() && heard.isEmpty() && told.isEmpty();
  }
}
