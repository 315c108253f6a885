package org.guatu.simulators.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock of one day at one site.
 *
 * @param date the local date
 * @param zone the site's time zone
 */
public record DayTimes(LocalDate date, ZoneId zone) {
  public static final long SECOND = 1_000;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;

  /** UTC milliseconds of a local time that day. */
  public long at(int hour, int minute) {
    return date.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant().toEpochMilli();
  }

  /** The hour of the local day, with its fraction; above 24 on the day after. */
  public double hourOf(long millis) {
    return (millis - at(0, 0)) / (double) HOUR;
  }
}
