package org.guatu.contract.wire;

/**
 * Instants on the wire: RFC 3339 with a zone. Read by hand because a third of an event's bytes are
 * instants and the JDK's formatter costs more than the rest of the event.
 */
public final class Rfc3339 {
  /** The last millisecond that four digits of year can say. */
  public static final long LAST_MILLIS = 253_402_300_799_999L;

  private static final int DAYS_0000_TO_1970 = 719_468;

  /** Makes any number it is part of negative. */
  private static final int NO_DIGIT = -10_000;

  private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Rfc3339() {}

  /** Milliseconds of a text such as {@code 2026-03-01T07:31:04.25+08:00}, finer digits cut off. */
  public static long parse(String text) throws RefusedException {
    char[] characters = text.toCharArray();
    return parse(characters, 0, characters.length, "");
  }

  static long parse(char[] text, int from, int length, String path) throws RefusedException {
    if (length < 19
        || text[from + 4] != '-'
        || text[from + 7] != '-'
        || (text[from + 10] | 0x20) != 't'
        || text[from + 13] != ':'
        || text[from + 16] != ':') {
      throw malformed(path);
    }
    int year = digits(text, from, 4, path);
    int month = digits(text, from + 5, 2, path);
    int day = digits(text, from + 8, 2, path);
    int hour = digits(text, from + 11, 2, path);
    int minute = digits(text, from + 14, 2, path);
    int second = digits(text, from + 17, 2, path);
    if (month < 1
        || month > 12
        || day < 1
        || day > daysIn(year, month)
        || hour > 23
        || minute > 59
        || second > 59) {
      throw new RefusedException(path, "no such date or time of day");
    }
    int secondOfDay = hour * 3_600 + minute * 60 + second;
    long seconds = daysFromEpoch(year, month, day) * 86_400 + secondOfDay;
    int at = from + 19;
    int end = from + length;
    int millis = 0;
    if (at < end && text[at] == '.') {
      int first = ++at;
      int scale = 100;
      while (at < end && text[at] >= '0' && text[at] <= '9') {
        millis += (text[at] - '0') * scale;
        scale /= 10;
        at++;
      }
      if (at == first || at - first > 9) {
        throw malformed(path);
      }
    }
    return (seconds - offsetSeconds(text, at, end, path)) * 1_000 + millis;
  }

  /**
   * Milliseconds of 24 bytes as {@link #format} writes them; -1 for what is not such or before
   * 1970.
   */
  static long parseCanonical(byte[] text, int from) {
    int year = two(text, from) * 100 + two(text, from + 2);
    int month = two(text, from + 5);
    int day = two(text, from + 8);
    int hour = two(text, from + 11);
    int minute = two(text, from + 14);
    int second = two(text, from + 17);
    int millis = two(text, from + 20) * 10 + digit(text[from + 22]);
    if ((year | month | day | hour | minute | second | millis) < 0
        || text[from + 4] != '-'
        || text[from + 7] != '-'
        || text[from + 10] != 'T'
        || text[from + 13] != ':'
        || text[from + 16] != ':'
        || text[from + 19] != '.'
        || text[from + 23] != 'Z'
        || month < 1
        || month > 12
        || day < 1
        || day > daysIn(year, month)
        || hour > 23
        || minute > 59
        || second > 59) {
      return -1;
    }
    int secondOfDay = hour * 3_600 + minute * 60 + second;
    return (daysFromEpoch(year, month, day) * 86_400 + secondOfDay) * 1_000 + millis;
  }

  /** The number that two digits make; far below 0 if they are none. */
  private static int two(byte[] text, int at) {
    return digit(text[at]) * 10 + digit(text[at + 1]);
  }

  private static int digit(byte character) {
    int digit = character - '0';
    return digit >= 0 && digit <= 9 ? digit : NO_DIGIT;
  }

  private static int offsetSeconds(char[] text, int at, int end, String path)
      throws RefusedException {
    if (at == end) {
      throw new RefusedException(path, "a time needs its zone: Z or an offset such as +08:00");
    }
    if ((text[at] | 0x20) == 'z' && at + 1 == end) {
      return 0;
    }
    if ((text[at] != '+' && text[at] != '-') || end - at != 6 || text[at + 3] != ':') {
      throw malformed(path);
    }
    int hours = digits(text, at + 1, 2, path);
    int minutes = digits(text, at + 4, 2, path);
    if (hours > 23 || minutes > 59) {
      throw new RefusedException(path, "no such offset from UTC");
    }
    int seconds = hours * 3_600 + minutes * 60;
    return text[at] == '-' ? -seconds : seconds;
  }

  /** A text such as {@code 2026-03-01T07:31:04.250Z}: always UTC, always milliseconds. */
  public static String format(long millis) {
    return new String(formatChars(millis));
  }

  static char[] formatChars(long millis) {
    long days = Math.floorDiv(millis, 86_400_000L);
    int rest = (int) Math.floorMod(millis, 86_400_000L);
    // Civil date from days, counting years from March (Hinnant, "chrono-compatible date
    // algorithms").
    long z = days + DAYS_0000_TO_1970;
    long era = Math.floorDiv(z, 146_097);
    int dayOfEra = (int) (z - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
    put(text, 0, year, 4);
    put(text, 5, month, 2);
    put(text, 8, day, 2);
    put(text, 11, rest / 3_600_000, 2);
    put(text, 14, rest / 60_000 % 60, 2);
    put(text, 17, rest / 1_000 % 60, 2);
    put(text, 20, rest % 1_000, 3);
    return text;
  }

  private static void put(char[] text, int at, int value, int width) {
    int rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int digits(char[] text, int at, int width, String path) throws RefusedException {
    int value = 0;
    for (int i = at; i < at + width; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        throw malformed(path);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  }

  private static long daysFromEpoch(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - DAYS_0000_TO_1970;
  }

  private static RefusedException malformed(String path) {
    return new RefusedException(
        path, "not an RFC 3339 time with its zone, such as 2026-03-01T07:31:04Z");
  }
}
