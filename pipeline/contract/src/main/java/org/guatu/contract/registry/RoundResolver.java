package org.guatu.contract.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To which round an event belongs and until when the round's totals accept it. What names no round
 * of the registry belongs to the site-local date of its event time. Remembers the last day asked
 * for: for one thread.
 */
public final class RoundResolver {
  /** How long after the end of its day's lateness a dated round is reconciled. */
  private static final long DATED_ROUND_MILLIS = 48 * 3_600_000L;

  private final Map<String, Round> rounds = new HashMap<>();
  private final ZoneId zone;
  private final long outOfOrdernessMillis;
  private final long latenessMillis;
  private long dayFrom;
  private long dayUntil;
  private String day = "";

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
  }

  /**
   * The round's id: the one sent if the registry has it, else a date such as {@code 2026-03-01}.
   *
   * @param sent the round as sent; null where none was
   */
  public String resolve(@Nullable String sent, long eventTimeMillis) {
    return sent != null && rounds.containsKey(sent) ? sent : dateOf(eventTimeMillis);
  }

  /** The site-local date an instant lies in, such as {@code 2026-03-01}. */
  public String dateOf(long millis) {
    if (millis < dayFrom || millis >= dayUntil) {
      LocalDate date = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
      dayFrom = startOf(date);
      dayUntil = startOf(date.plusDays(1));
      day = date.toString();
    }
    return day;
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
    try {
      long endOfDay = startOf(LocalDate.parse(round).plusDays(1));
      return endOfDay + outOfOrdernessMillis + latenessMillis + DATED_ROUND_MILLIS;
    } catch (DateTimeException e) {
      return Long.MAX_VALUE;
    }
  }

  private long startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
