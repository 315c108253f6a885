package org.guatu.pipeline.signal;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one place: a neighbourhood with its points and buildings, or an area above
 * neighbourhoods. Some 70 kB, nearly all of it eight days of bins; measures of what has gone leave
 * after a day. State: fields are only ever added.
 */
public final class PlaceState {
  public static final int SCHEMA_VERSION = 1;

  /** A longer silence is passed over: nobody looks further back, but at bins, which are unknown. */
  private static final long LONGEST_GAP_MILLIS = 26 * 3_600_000L;

  /** So long after the newest reading minutes are still decided: silence is a sign too. */
  private static final long SILENCE_MILLIS = 60 * Window.MINUTE_MILLIS;

  public int schemaVersion = SCHEMA_VERSION;

  /** Code of the area. */
  public String place = "";

  /** The minute that is decided next; -1 before the first reading. */
  public long nextMinuteMillis = -1;

  /** Whether any minute has been decided: until then an earlier one may come. */
  public boolean hasDecided;

  /** The newest minute read. */
  public long newestMillis = -1;

  /** The first minute with a call, and with an order; -1 before that. */
  public long callsSinceMillis = -1;

  public long ordersSinceMillis = -1;

  /** The minute of the notice beside which calls are watched; 0 for none. */
  public long noticeMillis;

  /** By subject, bar, measure. */
  public Map<String, Recent> recents = new HashMap<>();

  /** By measure: {@link Measure#CALLS} and the matters. */
  public Map<String, BinHistory> histories = new HashMap<>();

  /** By matter. */
  public Map<String, CallSurge> surges = new HashMap<>();

  /** By signal, at, place. */
  public Map<String, Hold> holds = new HashMap<>();

  /** Takes a reading; false if its minute has been decided already. */
  public boolean read(Reading reading) {
    if (hasDecided && reading.minuteMillis < nextMinuteMillis) {
      return false;
    }
    place = reading.place;
    newestMillis = Math.max(newestMillis, reading.minuteMillis);
    boolean first = nextMinuteMillis < 0 || reading.minuteMillis < nextMinuteMillis;
    if (first || reading.minuteMillis - nextMinuteMillis > LONGEST_GAP_MILLIS) {
      nextMinuteMillis = reading.minuteMillis;
    }
    boolean own = reading.subject.equals(SubjectId.area(place).toString());
    for (int i = 0; i < reading.measures.length; i++) {
      Measure measure = Measure.ALL.get(reading.measures[i]);
      if (own) {
        since(measure, reading.minuteMillis);
      }
      if (reading.values[i] != 0 || measure.level()) {
        recents
            .computeIfAbsent(reading.subject + "|" + measure, key -> new Recent())
            .put(reading.minuteMillis, reading.values[i]);
      }
    }
    return true;
  }

  /** Whether there is a minute to decide, whether or not it has settled. */
  public boolean hasNext() {
    boolean watches = nextMinuteMillis <= newestMillis + SILENCE_MILLIS || noticeMillis > 0;
    return nextMinuteMillis >= 0 && watches;
  }

  private void since(Measure measure, long minuteMillis) {
    if (measure == Measure.CALLS) {
      callsSinceMillis = earlier(callsSinceMillis, minuteMillis);
    } else if (measure == Measure.DUE) {
      ordersSinceMillis = earlier(ordersSinceMillis, minuteMillis);
    }
  }

  private static long earlier(long known, long minuteMillis) {
    return known < 0 ? minuteMillis : Math.min(known, minuteMillis);
  }

  /** What was told lately of a measure of the place itself; empty where nothing was. */
  Recent own(Measure measure) {
    return of(SubjectId.area(place).toString(), measure);
  }

  /** What was told lately of a measure of a subject; empty where nothing was. */
  Recent of(String subject, Measure measure) {
    Recent recent = recents.get(subject + "|" + measure);
    return recent == null ? new Recent() : recent;
  }

  BinHistory history(Measure measure) {
    return histories.computeIfAbsent(measure.name(), key -> new BinHistory());
  }

  CallSurge surge(Measure matter) {
    return surges.getOrDefault(matter.name(), CallSurge.START);
  }

  /** Where a surge of a matter stands. */
  Verdict up(Measure matter) {
    return surge(matter).verdict();
  }

  /** The subject of a key of {@link #recents} if it is of that measure; else null. */
  static @Nullable String subjectOf(String key, Measure measure) {
    String end = "|" + measure;
    return key.endsWith(end) ? key.substring(0, key.length() - end.length()) : null;
  }

  /** Places at which a signal is held. */
  List<String> heldPlaces(String signal) {
    String prefix = signal + "@";
    return holds.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }

  /** Forgets what nobody looks at after a minute has been decided. */
  void forget(long minuteMillis) {
    Iterator<Map.Entry<String, Recent>> each = recents.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Recent> entry = each.next();
      String key = entry.getKey();
      Measure measure = Measure.valueOf(key.substring(key.lastIndexOf('|') + 1));
      Recent recent = entry.getValue();
      long from = minuteMillis - measure.keptMinutes() * Window.MINUTE_MILLIS;
      recent.forgetBefore(measure.standing() ? recent.latestMinute(0, from) : from);
      if (recent.isEmpty()) {
        each.remove();
      }
    }
  }
}
