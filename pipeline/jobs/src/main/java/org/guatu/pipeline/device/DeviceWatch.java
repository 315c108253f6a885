package org.guatu.pipeline.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.signal.ServerClock;
import org.guatu.pipeline.signal.Verdict;

/**
 * Looks at the devices of a stream at the ends of minutes and says of whom the figures have
 * changed. The rules are in docs/figures.md. Pure: the book is handed in, and time with it.
 *
 * @param most devices and points kept, each
 */
public record DeviceWatch(Stream stream, Places places, int most) {
  /**
   * What has changed of one subject.
   *
   * @param subject its id
   */
  public record Told(String subject, DeviceLevels levels) {}

  /** Where a device is: its area, and its point or nothing. */
  private Leaf leaf(Device device) {
    String point = device.point;
    String area = device.area.isEmpty() ? null : device.area;
    if (point.isEmpty()) {
      return new Leaf(places.resolve(area, device.placedTimeMillis).area(), "");
    }
    String standing = places.areaOfPoint(point);
    String resolved =
        places.resolve(standing == null ? area : standing, device.placedTimeMillis).area();
    return new Leaf(resolved, standing == null ? point + "@" + resolved : point);
  }

  /**
   * Looks at the end of a minute, of which everything has been heard.
   *
   * @return the subjects whose figures have changed, by id
   */
  public List<Told> look(DeviceBook book, long minuteMillis) {
    long end = minuteMillis + Window.MINUTE_MILLIS;
    hear(book, minuteMillis);
    book.devices.values().removeIf(device -> !device.knownAt(end));
    book.points.values().removeIf(point -> !point.heldAt(end));
    bound(book.devices, device -> device.lastReceivedAtMillis);
    bound(book.points, PointHours::heldUntilMillis);
    book.dueMillis = due(book, end);
    return changes(book, levels(book, end));
  }

  private static void hear(DeviceBook book, long minuteMillis) {
    for (DeviceTally tally : book.takeHeard(minuteMillis)) {
      String key = tally.key();
      if (tally.device.isEmpty()) {
        book.points.computeIfAbsent(key, point -> new PointHours()).hear(tally);
      } else {
        book.devices.computeIfAbsent(key, device -> new Device()).hear(tally);
        book.asOfMillis = Math.max(book.asOfMillis, tally.lastReceivedAtMillis);
      }
    }
  }

  private <T> void bound(Map<String, T> kept, ToLongFunction<T> heardAt) {
    if (kept.size() <= most) {
      return;
    }
    List<Map.Entry<String, T>> longestAgoFirst = new ArrayList<>(kept.entrySet());
    longestAgoFirst.sort(
        Comparator.<Map.Entry<String, T>>comparingLong(
                entry -> heardAt.applyAsLong(entry.getValue()))
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, T> entry : longestAgoFirst.subList(0, kept.size() - most)) {
      kept.remove(entry.getKey());
    }
  }

  private static long due(DeviceBook book, long end) {
    long due = Long.MAX_VALUE;
    for (Device device : book.devices.values()) {
      due = Math.min(due, device.changesAfter(end));
    }
    for (PointHours point : book.points.values()) {
      due = Math.min(due, point.heldUntilMillis());
    }
    // The first end of a minute that has reached it.
    return due == Long.MAX_VALUE ? 0 : Window.minuteOf(due - 1) + Window.MINUTE_MILLIS;
  }

  private Map<String, DeviceLevels> levels(DeviceBook book, long end) {
    Map<String, DeviceLevels> bySource = new HashMap<>();
    Map<Leaf, DeviceLevels> byLeaf = new HashMap<>();
    Map<String, List<Long>> skews = new HashMap<>();
    Map<String, DeviceLevels> levels = new TreeMap<>();
    for (Map.Entry<String, Device> entry : book.devices.entrySet()) {
      Device device = entry.getValue();
      DeviceLevels one = new DeviceLevels();
      one.known = 1;
      one.silent = device.missedAt(end) && onDuty(book, device) ? 1 : 0;
      one.skewed = device.skewed() ? 1 : 0;
      bySource.computeIfAbsent(device.source, source -> new DeviceLevels()).add(one);
      Leaf leaf = leaf(device);
      byLeaf.computeIfAbsent(leaf, place -> new DeviceLevels()).add(one);
      if (one.silent + one.skewed > 0) {
        String name = entry.getKey().substring(device.source.length() + 1);
        String code = "device/" + stream.wire() + "/" + device.source + "/" + name;
        add(levels, code, leaf.area(), one);
      }
      if (device.skew.known()) {
        skews
            .computeIfAbsent(device.source, source -> new ArrayList<>())
            .add(device.skew.estimateMillis());
      }
    }
    bySource.forEach(
        (source, some) -> {
          add(levels, "source/" + stream.wire() + "/" + source, "", some);
          add(levels, "stream/" + stream.wire(), "", some);
        });
    byLeaf.forEach(
        (leaf, some) -> {
          if (!leaf.member().isEmpty()) {
            add(levels, "point/" + leaf.member(), leaf.area(), some);
          }
          places.path(leaf.area()).forEach(area -> add(levels, "area/" + area, area, some));
        });
    ServerClock clock = ServerClock.ofSources(skews.values());
    DeviceLevels all = levels.get("stream/" + stream.wire());
    if (all != null && clock.wrong() != Verdict.UNKNOWN) {
      all.asked = clock.devices();
      all.clockOffsetSeconds =
          clock.wrong() == Verdict.PRESENT ? -Math.floorDiv(clock.devicesAheadMillis(), 1_000L) : 0;
    }
    return levels;
  }

  private static boolean onDuty(DeviceBook book, Device device) {
    DeviceTally place = new DeviceTally();
    place.source = device.source;
    place.point = device.point;
    PointHours hours = device.point.isEmpty() ? null : book.points.get(place.key());
    return hours == null || !hours.closed();
  }

  private static void add(
      Map<String, DeviceLevels> levels, String code, String area, DeviceLevels some) {
    DeviceLevels sum = levels.computeIfAbsent(code, subject -> new DeviceLevels());
    sum.area = area.equals(Leaf.NOWHERE) ? "" : area;
    sum.add(some);
  }

  private static List<Told> changes(DeviceBook book, Map<String, DeviceLevels> now) {
    List<Told> changes = new ArrayList<>();
    for (Map.Entry<String, DeviceLevels> before : new TreeMap<>(book.told).entrySet()) {
      if (!now.containsKey(before.getKey())) {
        DeviceLevels none = new DeviceLevels();
        none.area = before.getValue().area;
        changes.add(told(before.getKey(), none));
      }
    }
    now.forEach(
        (code, levels) -> {
          DeviceLevels before = book.told.get(code);
          if (before == null || !before.sameAs(levels)) {
            changes.add(told(code, levels));
          }
        });
    book.told = new HashMap<>(now);
    return changes;
  }

  private static Told told(String code, DeviceLevels levels) {
    return new Told(SubjectId.devices(code).toString(), levels);
  }
}
