package org.guatu.simulators.round;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * What fixes how the events of a round are to be counted.
 *
 * @param round id of the round
 * @param site id of the site
 * @param timeZone IANA name of the site's time zone
 * @param outOfOrdernessMillis O: how long after its end a minute stays provisional, in milliseconds
 * @param latenessMillis L: how long after that it accepts events, in milliseconds
 */
public record RoundSettings(
    String round, String site, String timeZone, long outOfOrdernessMillis, long latenessMillis) {

  public static final long DEFAULT_OUT_OF_ORDERNESS_MILLIS = 10_000;
  public static final long DEFAULT_LATENESS_MILLIS = 6 * 3_600_000L;

  /**
   * @throws IllegalArgumentException for an empty id, an unknown zone or a negative span
   */
  public RoundSettings {
    if (round.isBlank() || site.isBlank()) {
      throw new IllegalArgumentException("a round and its site need an id");
    }
    if (outOfOrdernessMillis < 0 || latenessMillis < 0) {
      throw new IllegalArgumentException("out-of-orderness and lateness are never negative");
    }
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("unknown time zone: " + timeZone, e);
    }
  }

  /** Settings with the default out-of-orderness (10 s) and lateness (6 h). */
  public static RoundSettings of(String round, String site, String timeZone) {
    return new RoundSettings(
        round, site, timeZone, DEFAULT_OUT_OF_ORDERNESS_MILLIS, DEFAULT_LATENESS_MILLIS);
  }
}
