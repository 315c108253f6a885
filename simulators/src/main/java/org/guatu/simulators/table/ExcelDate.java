package org.guatu.simulators.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates as spreadsheets store them: days since an epoch, the time as a fraction of the day. */
final class ExcelDate {
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** Day 1 is 1 January 1900; a 29 February 1900 that never was stands as day 60. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);

  private static final int FALSE_LEAP_DAY = 60;
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000);
  private static final int LAST_SERIAL = 2_958_466;

  private ExcelDate() {}

  /** The date and time, to the nearest millisecond; null where the text is no serial number. */
  static @Nullable LocalDateTime of(String text, boolean from1904) {
    BigDecimal serial;
    try {
      serial = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) >= 0) {
      return null;
    }
    long millis = serial.multiply(DAY_MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long days = Math.floorDiv(millis, DAY_MILLIS.longValueExact());
    long rest = Math.floorMod(millis, DAY_MILLIS.longValueExact());
    LocalDate date;
    if (from1904) {
      date = EPOCH_1904.plusDays(days);
    } else if (days == FALSE_LEAP_DAY) {
      return null;
    } else {
      date = EPOCH_1900.plusDays(days > FALSE_LEAP_DAY ? days - 1 : days);
    }
    return date.atStartOfDay().plusNanos(rest * 1_000_000);
  }
}
