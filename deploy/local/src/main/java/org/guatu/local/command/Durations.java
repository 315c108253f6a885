package org.guatu.local.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads durations as people type them: {@code 10s}, {@code 90m}, {@code 6h}, {@code PT1H30M}. */
final class Durations {
  private Durations() {}

  static Duration parse(String text) {
    String iso = text.toUpperCase(Locale.ROOT);
    if (!iso.startsWith("P")) {
      iso = "PT" + iso;
    }
    try {
      Duration duration = Duration.parse(iso);
      if (duration.isNegative()) {
        throw new IllegalArgumentException("a duration is never negative: " + text);
      }
      return duration;
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("not a duration such as 10s, 90m or 6h: " + text, wrong);
    }
  }
}
