package org.guatu.dashboard.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.guatu.contract.metric.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * The minute cells of the last three hours, in memory, of what has a chart: areas down to the
 * neighbourhood, points, lines and groups. Bounded in subjects and minutes. Not thread-safe.
 */
public final class MinuteHistory {
  /** How many minutes are kept. */
  public static final int MINUTES = 180;

  /** Code length of a neighbourhood: deeper areas have no chart. */
  private static final int NEIGHBOURHOOD_DIGITS = 12;

  private record Key(String subject, Stream stream) {}

  private final int maxSubjects;
  private final Map<Key, NavigableMap<Long, Cell>> cells = new HashMap<>();
  private long newestMinute;
  private long refused;

  public MinuteHistory(int maxSubjects) {
    this.maxSubjects = maxSubjects;
  }

  /** Takes a cell; a round's, a subject's without a chart and an old minute's are passed over. */
  public void apply(Cell cell) {
    if (cell.window().kind() != WindowKind.MINUTE || !hasChart(cell.subject())) {
      return;
    }
    long start = cell.window().startMillis();
    if (start < newestMinute - span()) {
      return;
    }
    NavigableMap<Long, Cell> minutes = minutesOf(new Key(cell.subject(), cell.stream()));
    if (minutes == null) {
      return;
    }
    Cell before = minutes.get(start);
    if (before != null) {
      if (cell.supersedes(before)) {
        minutes.put(start, cell);
      }
      return;
    }
    minutes.put(start, cell);
    minutes.headMap(minutes.lastKey() - span(), true).clear();
    if (start > newestMinute) {
      newestMinute = start;
      forgetOld();
    }
  }

  private @Nullable NavigableMap<Long, Cell> minutesOf(Key key) {
    NavigableMap<Long, Cell> minutes = cells.get(key);
    if (minutes == null && cells.size() >= maxSubjects) {
      refused++;
      return null;
    }
    return minutes != null ? minutes : cells.computeIfAbsent(key, made -> new TreeMap<>());
  }

  private void forgetOld() {
    cells.values().removeIf(minutes -> minutes.lastKey() < newestMinute - span());
  }

  private static long span() {
    return MINUTES * Window.MINUTE_MILLIS;
  }

  /** Whether the cells of a record's subject are kept; the key of a record is its subject. */
  public static boolean keeps(byte @Nullable [] key) {
    return key == null || hasChart(new String(key, StandardCharsets.UTF_8));
  }

  private static boolean hasChart(String subject) {
    SubjectKind kind = SubjectId.kindOf(subject);
    return switch (kind) {
      case AREA -> subject.length() - kind.wire().length() - 1 <= NEIGHBOURHOOD_DIGITS;
      case POINT, LINE, GROUP, POST, ITEM, TASK, SIGNAL -> true;
      case VEHICLE, SOURCE, NOTICE, DEVICES -> false;
    };
  }

  /**
   * A figure of each minute, oldest first; null is a gap.
   *
   * @param fromMinute start of the first minute
   */
  public @Nullable Double[] figure(String subject, String figure, long fromMinute, int minutes) {
    @Nullable Double[] values = new @Nullable Double[minutes];
    for (Stream stream : Stream.values()) {
      NavigableMap<Long, Cell> kept = cells.get(new Key(subject, stream));
      for (int i = 0; kept != null && i < minutes; i++) {
        Cell cell = kept.get(fromMinute + i * Window.MINUTE_MILLIS);
        FigureValue value = cell == null ? null : cell.figures().get(figure);
        if (value != null) {
          values[i] = value.value();
        }
      }
    }
    return values;
  }

  /**
   * How far a figure of each minute is settled, oldest first; null is a gap.
   *
   * @param fromMinute start of the first minute
   */
  public @Nullable Finality[] finality(
      String subject, String figure, long fromMinute, int minutes) {
    @Nullable Finality[] found = new @Nullable Finality[minutes];
    for (Stream stream : Stream.values()) {
      NavigableMap<Long, Cell> kept = cells.get(new Key(subject, stream));
      for (int i = 0; kept != null && i < minutes; i++) {
        Cell cell = kept.get(fromMinute + i * Window.MINUTE_MILLIS);
        if (cell != null && cell.figures().containsKey(figure)) {
          found[i] = cell.finality();
        }
      }
    }
    return found;
  }

  /**
   * By how much a figure of a minute is another than when the minute settled.
   *
   * @param minuteMillis start of the minute
   */
  public record Revision(long minuteMillis, double by) {}

  /**
   * The minutes in which a figure was revised, oldest first.
   *
   * @param fromMinute start of the first minute looked at
   */
  public List<Revision> revisions(String subject, String figure, long fromMinute, int minutes) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < minutes; i++) {
      long minute = fromMinute + i * Window.MINUTE_MILLIS;
      for (Stream stream : Stream.values()) {
        NavigableMap<Long, Cell> kept = cells.get(new Key(subject, stream));
        Cell cell = kept == null ? null : kept.get(minute);
        FigureValue value = cell == null ? null : cell.figures().get(figure);
        Double now = value == null ? null : value.value();
        Double settled = value == null ? null : value.settledValue();
        if (now != null && settled != null && !now.equals(settled)) {
          revisions.add(new Revision(minute, now - settled));
        }
      }
    }
    return revisions;
  }

  /** How many (subject, stream) are kept. */
  public int size() {
    return cells.size();
  }

  /** Cells left out because the history is full. */
  public long refused() {
    return refused;
  }
}
