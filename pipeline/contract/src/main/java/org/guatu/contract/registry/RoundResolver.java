package org.guatu.contract.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * To which round an event belongs and until when the round's totals accept it. What names no round
 * of the registry belongs to the site-local date of its event time. Safe for any thread.
 *
 * <p>It is asked for every event, nearly always about the same two days: those last asked about are
 * remembered. A device with a wild clock can name any day of a century, so that is bounded.
 */
public final class RoundResolver {
  /** How long after the end of its day's lateness a dated round is reconciled. */
  private static final long DATED_ROUND_MILLIS = 48 * 3_600_000L;

  static final int MOST_DAYS = 64;

  /** A site-local day; {@code until} is where the next begins. */
  private record Day(String date, long fromMillis, long untilMillis) {}

  private final Map<String, Round> rounds = new HashMap<>();
  private final List<Round> inOrder;
  private final ZoneId zone;
  private final long outOfOrdernessMillis;
  private final long latenessMillis;
  private final Map<String, Day> days = new ConcurrentHashMap<>();
  private @Nullable Day last;

  /**
   * @param outOfOrdernessMillis O of the site or of the recorded round
   * @param latenessMillis L of the site or of the recorded round
   */
  public RoundResolver(Registry registry, long outOfOrdernessMillis, long latenessMillis) {
    this.zone = ZoneId.of(registry.timeZone());
    this.outOfOrdernessMillis = outOfOrdernessMillis;
    this.latenessMillis = latenessMillis;
    for (Round round : registry.rounds()) {
      rounds.put(round.id(), round);
    }
    inOrder = new ArrayList<>(rounds.values());
    inOrder.sort(Comparator.comparingLong(Round::opensAtMillis).thenComparing(Round::id));
  }

  /** The rounds somebody planned, by when they open. */
  public List<Round> planned() {
    return Collections.unmodifiableList(inOrder);
  }

  /**
   * Until when a round is the one under way, UTC milliseconds: until the next one opens (of two
   * that open together the last by id is under way) or it is reconciled, whichever comes first.
   */
  public long underWayUntilMillis(Round round) {
    int next = inOrder.indexOf(round) + 1;
    return next == inOrder.size()
        ? round.reconciledAtMillis()
        : Math.min(inOrder.get(next).opensAtMillis(), round.reconciledAtMillis());
  }

  /** The round under way at an instant; of two that opened together the last by id; or null. */
  public @Nullable Round underWay(long millis) {
    Round underWay = null;
    for (Round round : inOrder) {
      if (round.opensAtMillis() <= millis && millis < underWayUntilMillis(round)) {
        underWay = round;
      }
    }
    return underWay;
  }

  /**
   * The round's id: the one sent if the registry has it, else a date such as {@code 2026-03-01}.
   *
   * @param sent the round as sent; null where none was
   */
  public String resolve(@Nullable String sent, long eventTimeMillis) {
    return sent != null && rounds.containsKey(sent) ? sent : dateOf(eventTimeMillis);
  }

  /** Whether somebody planned the round, so that the registry has it. */
  public boolean isPlanned(String round) {
    return rounds.containsKey(round);
  }

  /** The site-local date an instant lies in, such as {@code 2026-03-01}. */
  public String dateOf(long millis) {
    Day day = last;
    if (day == null || millis < day.fromMillis || millis >= day.untilMillis) {
      day = remembered(Instant.ofEpochMilli(millis).atZone(zone).toLocalDate());
      last = day;
    }
    return day.date;
  }

  /**
   * A round's totals accept events received before this, UTC milliseconds. For a round that is
   * neither in the registry nor a date (the registry lost it) that is the end of time: nothing is
   * thrown away that was accepted before.
   */
  public long reconciledAtMillis(String round) {
    Round known = rounds.get(round);
    if (known != null) {
      return known.reconciledAtMillis();
    }
    Day day = named(round);
    return day == null
        ? Long.MAX_VALUE
        : day.untilMillis + outOfOrdernessMillis + latenessMillis + DATED_ROUND_MILLIS;
  }

  /** The window of a round's cells; without bounds for one that the registry lost. */
  public Window window(String round) {
    Round known = rounds.get(round);
    if (known != null) {
      return Window.round(round, known.opensAtMillis(), known.deadlineMillis());
    }
    Day day = named(round);
    return day == null
        ? Window.round(round, -1, -1)
        : Window.round(round, day.fromMillis, day.untilMillis);
  }

  /** The day that is called so; null if none is. */
  private @Nullable Day named(String date) {
    Day day = days.get(date);
    if (day != null) {
      return day;
    }
    try {
      return remembered(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Day remembered(LocalDate date) {
    Day known = days.get(date.toString());
    if (known != null) {
      return known;
    }
    if (days.size() >= MOST_DAYS) {
      days.clear();
    }
    Day day = new Day(date.toString(), startOf(date), startOf(date.plusDays(1)));
    days.put(day.date, day);
    return day;
  }

  /** How many days are remembered. */
  int days() {
    return days.size();
  }

  private long startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
