package org.guatu.pipeline.device;

import java.util.Comparator;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * The signs that one device gave in one minute of received-at, or what was said in it of a point's
 * hours. In whatever order they are added, the sum is the same.
 */
public final class DeviceTally {
  private static final long NEVER = -1;

  private static final Comparator<DeviceTally> BY_PLACING =
      Comparator.<DeviceTally>comparingLong(tally -> tally.placedAtMillis)
          .thenComparingLong(tally -> tally.placedTimeMillis)
          .thenComparing(tally -> tally.area)
          .thenComparing(tally -> tally.point);

  /** The sending system. */
  public String source = "";

  /** The device; empty for what is said of a point. */
  public String device = "";

  /** Start of the minute of received-at, UTC milliseconds. */
  public long minuteMillis;

  /** Received-at of the last sign, UTC milliseconds. */
  public long lastReceivedAtMillis = NEVER;

  /** The most that what the device told for now was ahead of received-at, in milliseconds. */
  public long aheadMillis = Long.MIN_VALUE;

  /** Whether a heartbeat is among the signs. */
  public boolean heartbeat;

  /** Received-at of the last sign that names a place; -1 for none. */
  public long placedAtMillis = NEVER;

  /** Event time of that sign. */
  public long placedTimeMillis;

  /** The area code that it names, as sent; empty for none. */
  public String area = "";

  /** The point that it names, or that this is about; empty for none. */
  public String point = "";

  /** Received-at of the last sign that the point is closed; -1 for none. */
  public long closedAtMillis = NEVER;

  /** Received-at of the last sign that it is not; -1 for none. */
  public long openAtMillis = NEVER;

  /**
   * One sign of a device.
   *
   * @param point the point that the event names
   */
  public static DeviceTally sign(Event event, String device, @Nullable String point) {
    DeviceTally tally = of(event);
    tally.device = device;
    tally.lastReceivedAtMillis = event.receivedAtMillis();
    long told = event.sentAtMillis() >= 0 ? event.sentAtMillis() : event.occurredAtMillis();
    tally.aheadMillis = told - event.receivedAtMillis();
    tally.heartbeat = event.heartbeat();
    String area = event.area();
    if (point != null || area != null) {
      tally.placedAtMillis = event.receivedAtMillis();
      tally.placedTimeMillis = event.eventTimeMillis();
      tally.area = area == null ? "" : area;
      tally.point = point == null ? "" : point;
    }
    return tally;
  }

  /** That a point is closed, or that it is ready, open or paused. */
  public static DeviceTally hours(Event event, String point, boolean closed) {
    DeviceTally tally = of(event);
    tally.point = point;
    if (closed) {
      tally.closedAtMillis = event.receivedAtMillis();
    } else {
      tally.openAtMillis = event.receivedAtMillis();
    }
    return tally;
  }

  private static DeviceTally of(Event event) {
    DeviceTally tally = new DeviceTally();
    tally.source = event.source();
    tally.minuteMillis = Window.minuteOf(event.receivedAtMillis());
    return tally;
  }

  /** Whose it is, within its minute. */
  public String key() {
    return device.isEmpty() ? source + "\0\0" + point : source + "\0" + device;
  }

  /** Adds another one of the same device or point. */
  public void add(DeviceTally other) {
    if (!device.isEmpty() && BY_PLACING.compare(other, this) > 0) {
      placedAtMillis = other.placedAtMillis;
      placedTimeMillis = other.placedTimeMillis;
      area = other.area;
      point = other.point;
    }
    lastReceivedAtMillis = Math.max(lastReceivedAtMillis, other.lastReceivedAtMillis);
    aheadMillis = Math.max(aheadMillis, other.aheadMillis);
    heartbeat |= other.heartbeat;
    closedAtMillis = Math.max(closedAtMillis, other.closedAtMillis);
    openAtMillis = Math.max(openAtMillis, other.openAtMillis);
  }
}
