package org.guatu.simulators.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an instant is made of a row: a text, its formats, and the zone of those that name none. */
final class TimeValue {
  private static final Set<String> OWN_KEYS = Set.of("format", "zone", "locale");

  /** Reads one format. */
  @FunctionalInterface
  private interface Format {
    /** UTC milliseconds; null where the text is of another format. */
    @Nullable Long millis(String text) throws RowException;
  }

  private final String name;
  private final Value value;
  private final List<Format> formats;

  private TimeValue(String name, Value value, List<Format> formats) {
    this.name = name;
    this.value = value;
    this.formats = formats;
  }

  static TimeValue read(String name, MappingNode node, ValueReader values, ZoneId siteZone)
      throws MappingException {
    Set<String> known = new TreeSet<>(ValueReader.KEYS);
    known.addAll(OWN_KEYS);
    if (!node.isScalar()) {
      node.only(known);
    }
    MappingNode formatNode = node.isScalar() ? null : node.get("format");
    MappingNode zoneNode = node.isScalar() ? null : node.get("zone");
    ZoneId zone = zoneNode == null ? siteZone : zone(zoneNode);
    Locale locale =
        node.isScalar() ? Locale.ROOT : Locale.forLanguageTag(node.text("locale", "en"));
    List<Format> formats = new ArrayList<>();
    if (formatNode == null) {
      formats.add(text -> iso(text, zone));
    } else {
      for (MappingNode item : formatNode.items()) {
        formats.add(format(item, zone, locale));
      }
    }
    return new TimeValue(name, values.readWithin(node), formats);
  }

  static ZoneId zone(MappingNode node) throws MappingException {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      throw node.wrong("unknown time zone '" + node.text() + "'");
    }
  }

  /** UTC milliseconds; null where the row has none. */
  @Nullable Long of(Row row) throws RowException {
    String text = value.of(row);
    if (text == null) {
      return null;
    }
    for (Format format : formats) {
      Long millis = format.millis(text);
      if (millis != null) {
        return millis;
      }
    }
    throw new RowException(name + ": '" + text + "' is not a time of the declared format");
  }

  private static Format format(MappingNode node, ZoneId zone, Locale locale)
      throws MappingException {
    String pattern = node.text();
    return switch (pattern) {
      case "iso" -> text -> iso(text, zone);
      case "epochSeconds" -> text -> epoch(text, 1000);
      case "epochMillis" -> text -> epoch(text, 1);
      case "excel" -> text -> local(ExcelDate.of(text, false), zone);
      case "excel1904" -> text -> local(ExcelDate.of(text, true), zone);
      default -> patterned(node, pattern, zone, locale);
    };
  }

  private static @Nullable Long iso(String text, ZoneId zone) throws RowException {
    return parsed(text.replace(' ', 'T'), DateTimeFormatter.ISO_DATE_TIME, zone);
  }

  private static @Nullable Long epoch(String text, long factor) {
    try {
      return new BigDecimal(text)
          .multiply(BigDecimal.valueOf(factor))
          .setScale(0, RoundingMode.FLOOR)
          .longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static Format patterned(MappingNode node, String pattern, ZoneId zone, Locale locale)
      throws MappingException {
    DateTimeFormatter formatter;
    try {
      DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
      String[] parts = pattern.split("#", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
        }
        if (!parts[i].isEmpty()) {
          builder.appendPattern(yearsOfEra(parts[i]));
        }
      }
      formatter = builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw node.wrong("not a time format: " + e.getMessage());
    }
    return text -> parsed(text, formatter, zone);
  }

  /** Outside of quotes {@code y} means {@code u}, the year people mean by it. */
  private static String yearsOfEra(String pattern) {
    StringBuilder years = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      years.append(c == 'y' && !quoted ? 'u' : c);
    }
    return years.toString();
  }

  private static @Nullable Long parsed(String text, DateTimeFormatter formatter, ZoneId zone)
      throws RowException {
    TemporalAccessor found;
    try {
      found = formatter.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
    if (found.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(found).toEpochMilli();
    }
    LocalDate date = found.query(TemporalQueries.localDate());
    LocalTime time = found.query(TemporalQueries.localTime());
    return date == null ? null : local(date.atTime(time == null ? LocalTime.MIDNIGHT : time), zone);
  }

  /** Of an hour that comes twice the first is meant; an hour that is left out has no instants. */
  private static @Nullable Long local(@Nullable LocalDateTime time, ZoneId zone)
      throws RowException {
    if (time == null) {
      return null;
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new RowException(time + " does not exist in " + zone);
    }
    return time.toInstant(offsets.get(0)).toEpochMilli();
  }
}
