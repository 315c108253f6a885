package org.guatu.dashboard.walls;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a wall page tells of itself.
 *
 * @param id its own, the same over its reloads
 * @param name what its people call it; null where nobody named it
 * @param seq number of the board it shows; -1 before it has one
 * @param asOfMillis received-time of the newest event it shows, UTC milliseconds; -1 likewise
 * @param frames how often it has drawn
 * @param language it is in
 * @param width of the page, CSS pixels
 * @param height likewise
 * @param version of the page
 * @param leaving whether it is closed or hidden now, so that nobody sees it any more
 */
public record WallReport(
    String id,
    @Nullable String name,
    long seq,
    long asOfMillis,
    long frames,
    String language,
    int width,
    int height,
    String version,
    boolean leaving) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Set<String> LANGUAGES = Set.of("zh", "en", "both");
  private static final int LONGEST_NAME = 40;
  private static final int MOST_PIXELS = 100_000;

  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException if it is none, and says why
   */
  static WallReport of(JsonObject json) {
    return new WallReport(
        matching(json, "id", ID),
        name(json),
        whole(json, "seq", -1),
        instant(json),
        whole(json, "frames", -1),
        language(json),
        pixels(json, "width"),
        pixels(json, "height"),
        matching(json, "version", VERSION),
        json.getValue("leaving") instanceof Boolean leaving && leaving);
  }

  private static String matching(JsonObject json, String field, Pattern pattern) {
    if (json.getValue(field) instanceof String text && pattern.matcher(text).matches()) {
      return text;
    }
    throw new IllegalArgumentException(field + " is not " + pattern);
  }

  private static @Nullable String name(JsonObject json) {
    Object name = json.getValue("name");
    if (name == null) {
      return null;
    }
    if (name instanceof String text
        && !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    throw new IllegalArgumentException("name is not a text of 1 to " + LONGEST_NAME);
  }

  private static long whole(JsonObject json, String field, long absent) {
    Object value = json.getValue(field);
    if (value == null && absent < 0) {
      return absent;
    }
    if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
      return ((Number) value).longValue();
    }
    throw new IllegalArgumentException(field + " is not a whole number");
  }

  private static int pixels(JsonObject json, String field) {
    long pixels = whole(json, field, 0);
    if (pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(field + " is more than " + MOST_PIXELS);
    }
    return (int) pixels;
  }

  private static long instant(JsonObject json) {
    Object value = json.getValue("asOf");
    try {
      return value == null ? -1 : Instant.parse(value.toString()).toEpochMilli();
    } catch (DateTimeException | ArithmeticException broken) {
      throw new IllegalArgumentException("asOf is not an instant", broken);
    }
  }

  private static String language(JsonObject json) {
    if (json.getValue("language") instanceof String text && LANGUAGES.contains(text)) {
      return text;
    }
    throw new IllegalArgumentException("language is not zh, en or both");
  }
}
