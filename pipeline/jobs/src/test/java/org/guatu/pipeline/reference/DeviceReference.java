package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/**
 * The figures of devices: each one looked at anew at the end of every minute, from all the signs it
 * had given by then.
 */
final class DeviceReference {
  private static final long MINUTE = Window.MINUTE_MILLIS;
  private static final long DAY = 24 * 60 * MINUTE;

  private final Stream stream;
  private final Geography geography;
  private final Figures figures;

  DeviceReference(Stream stream, Geography geography, Figures figures) {
    this.stream = stream;
    this.geography = geography;
    this.figures = figures;
  }

  /** One device as it looks at the end of a minute. */
  private record Look(
      boolean silent, boolean skewed, @Nullable Long aheadMillis, List<String> of) {}

  /** The levels of one subject. */
  private static final class Levels {
    private long known;
    private long silent;
    private long skewed;
    private @Nullable Fraction clock;

    boolean sameAs(Levels other) {
      return known == other.known
          && silent == other.silent
          && skewed == other.skewed
          && java.util.Objects.equals(clock, other.clock);
    }
  }

  void count(List<Event> records) {
    Map<String, List<Event>> devices = new TreeMap<>();
    long first = Long.MAX_VALUE;
    long last = 0;
    for (Event event : records) {
      if (event.corrects() == null && event.device() != null) {
        devices
            .computeIfAbsent(event.source() + "\n" + event.device(), device -> new ArrayList<>())
            .add(event);
      }
      first = Math.min(first, event.receivedAtMillis());
      last = Math.max(last, event.receivedAtMillis());
    }
    devices.values().forEach(signs -> signs.sort(Comparator.comparing(Event::receivedAtMillis)));
    Map<String, Levels> before = Map.of();
    for (long minute = Window.minuteOf(first); minute <= last + DAY + MINUTE; minute += MINUTE) {
      Map<String, Levels> now = levels(devices, records, minute + MINUTE);
      tell(before, now, Window.minute(minute));
      before = now;
    }
  }

  private void tell(Map<String, Levels> before, Map<String, Levels> now, Window window) {
    TreeMap<String, Levels> all = new TreeMap<>(now);
    before.keySet().forEach(subject -> all.putIfAbsent(subject, new Levels()));
    all.forEach(
        (subject, levels) -> {
          if (!levels.sameAs(before.getOrDefault(subject, new Levels()))) {
            put(subject, Figure.DEVICES_KNOWN, window, levels.known, levels.known);
            put(subject, Figure.DEVICES_SILENT, window, levels.silent, levels.known);
            put(subject, Figure.DEVICES_SKEWED, window, levels.skewed, levels.known);
            if (levels.clock != null) {
              figures.put("devices:" + subject, Figure.CLOCK_OFFSET_SECONDS, window, levels.clock);
            }
          }
        });
  }

  private void put(String subject, Figure figure, Window window, long value, long n) {
    figures.put("devices:" + subject, figure, window, new Fraction(value, 1, n));
  }

  private Map<String, Levels> levels(
      Map<String, List<Event>> devices, List<Event> records, long end) {
    Map<String, Levels> levels = new TreeMap<>();
    Map<String, List<Long>> aheads = new TreeMap<>();
    devices.forEach(
        (device, signs) -> {
          Look look = look(signs, records, end);
          if (look != null) {
            List<String> subjects = new ArrayList<>(look.of);
            if (look.silent || look.skewed) {
              subjects.add("device/" + stream.wire() + "/" + device.replace('\n', '/'));
            }
            for (String subject : subjects) {
              Levels of = levels.computeIfAbsent(subject, s -> new Levels());
              of.known++;
              of.silent += look.silent ? 1 : 0;
              of.skewed += look.skewed ? 1 : 0;
            }
            if (look.aheadMillis != null) {
              aheads
                  .computeIfAbsent(signs.get(0).source(), source -> new ArrayList<>())
                  .add(look.aheadMillis);
            }
          }
        });
    Levels all = levels.get("stream/" + stream.wire());
    if (all != null) {
      all.clock = clock(aheads);
    }
    return levels;
  }

  /** Null for a device that is not known. */
  private @Nullable Look look(List<Event> all, List<Event> records, long end) {
    List<Event> signs = new ArrayList<>();
    for (Event sign : all) {
      if (sign.receivedAtMillis() < end) {
        long silence =
            signs.isEmpty()
                ? 0
                : Window.minuteOf(sign.receivedAtMillis())
                    - signs.get(signs.size() - 1).receivedAtMillis();
        if (silence >= DAY) {
          signs.clear();
        }
        signs.add(sign);
      }
    }
    if (signs.isEmpty() || end - signs.get(signs.size() - 1).receivedAtMillis() >= DAY) {
      return null;
    }
    Event last = signs.get(signs.size() - 1);
    Event placed = null;
    TreeMap<Long, Long> aheadByMinute = new TreeMap<>();
    for (Event sign : signs) {
      placed = sign.area() != null || point(sign) != null ? sign : placed;
      long told = sign.sentAtMillis() >= 0 ? sign.sentAtMillis() : sign.occurredAtMillis();
      aheadByMinute.merge(
          Window.minuteOf(sign.receivedAtMillis()), told - sign.receivedAtMillis(), Math::max);
    }
    boolean missing =
        signs.stream().anyMatch(Event::heartbeat) && end - last.receivedAtMillis() >= 10 * MINUTE;
    List<Long> aheads = new ArrayList<>(aheadByMinute.descendingMap().values());
    aheads = aheads.subList(0, Math.min(15, aheads.size()));
    Collections.sort(aheads);
    Long estimate = aheads.size() < 5 ? null : aheads.get((aheads.size() - 1) / 2) + 2_000;
    boolean skewed =
        estimate != null
            && (estimate > 5 * MINUTE || aheads.get(aheads.size() - 1) + 2_000 < -5 * MINUTE);
    boolean silent = missing && !closed(last.source(), point(placed), records, end);
    return new Look(silent, skewed, estimate, subjects(last.source(), placed));
  }

  private static @Nullable String point(@Nullable Event event) {
    return event instanceof PointEvent at ? at.point() : null;
  }

  private static boolean closed(
      String source, @Nullable String point, List<Event> records, long end) {
    long closedAt = -1;
    long openAt = -1;
    for (Event event : records) {
      boolean heard = event.receivedAtMillis() < end && event.corrects() == null;
      if (!heard || point == null || !source.equals(event.source())) {
        continue;
      }
      if (event instanceof PointEvent at && point.equals(at.point())) {
        if (at.type() == PointEventType.POINT_CLOSED) {
          closedAt = Math.max(closedAt, at.receivedAtMillis());
        } else if (at.type() == PointEventType.POINT_READY
            || at.type() == PointEventType.POINT_OPENED
            || at.type() == PointEventType.POINT_PAUSED) {
          openAt = Math.max(openAt, at.receivedAtMillis());
        }
      }
    }
    return closedAt > openAt && end - closedAt < 2 * DAY;
  }

  private List<String> subjects(String source, @Nullable Event placed) {
    List<String> subjects = new ArrayList<>();
    subjects.add("source/" + stream.wire() + "/" + source);
    subjects.add("stream/" + stream.wire());
    String area = "?";
    if (placed != null) {
      String point = point(placed);
      ServicePoint standing = point == null ? null : geography.point(point);
      String code = standing == null ? placed.area() : standing.area();
      area = geography.resolve(code, placed.eventTimeMillis());
      if (point != null) {
        subjects.add("point/" + point + (standing == null ? "@" + area : ""));
      }
    }
    Geography.ancestors(area).forEach(code -> subjects.add("area/" + code));
    return subjects;
  }

  /** Null where too few devices can be asked. */
  private static @Nullable Fraction clock(Map<String, List<Long>> aheadsBySource) {
    List<Long> all = new ArrayList<>();
    aheadsBySource.values().forEach(all::addAll);
    if (all.size() < 5) {
      return null;
    }
    long median = median(all);
    long devices = all.stream().filter(ahead -> Math.abs(ahead - median) <= MINUTE).count();
    long sources =
        aheadsBySource.values().stream()
            .filter(aheads -> Math.abs(median(aheads) - median) <= MINUTE)
            .count();
    boolean wrong =
        2 * devices > all.size()
            && 2 * sources > aheadsBySource.size()
            && Math.abs(median) > MINUTE;
    return new Fraction(wrong ? -Math.floorDiv(median, 1000L) : 0, 1, all.size());
  }

  private static long median(List<Long> some) {
    List<Long> sorted = new ArrayList<>(some);
    Collections.sort(sorted);
    return sorted.get((sorted.size() - 1) / 2);
  }
}
