package org.guatu.simulators.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.wire.DataField;
import org.jspecify.annotations.Nullable;

/** How one member of an event's data is filled from a row; a blank value leaves it out. */
@FunctionalInterface
interface FieldRule {
  void fill(Row row, ObjectNode data) throws RowException;

  /** Reads the rule of a field by what the contract says it holds. */
  static FieldRule read(DataField field, MappingNode node, ValueReader values, ZoneId zone)
      throws MappingException {
    String name = field.wire();
    return switch (field.kind()) {
      case ID, TEXT, NEED, PRIORITY, CATEGORY, AREA_STATUS, PERSON_STATUS ->
          text(name, values.read(node));
      case DEGREES -> decimal(name, values.read(node));
      case WHOLE, TUBE_CAPACITY -> whole(name, node, values);
      case INSTANT -> instant(name, TimeValue.read(name, node, values, zone));
    };
  }

  private static FieldRule text(String name, Value value) {
    return (row, data) -> {
      String text = value.of(row);
      if (text != null) {
        data.put(name, text);
      }
    };
  }

  private static FieldRule decimal(String name, Value value) {
    return (row, data) -> {
      String text = value.of(row);
      if (text != null) {
        data.put(name, number(name, text).doubleValue());
      }
    };
  }

  private static FieldRule instant(String name, TimeValue time) {
    return (row, data) -> {
      Long millis = time.of(row);
      if (millis != null) {
        data.put(name, Instant.ofEpochMilli(millis).toString());
      }
    };
  }

  private static FieldRule whole(String name, MappingNode node, ValueReader values)
      throws MappingException {
    if (node.isScalar()) {
      return whole(name, values.read(node), BigDecimal.ONE, false);
    }
    Set<String> known = new TreeSet<>(ValueReader.KEYS);
    known.add("times");
    known.add("unit");
    node.only(known);
    String unit = node.text("unit", "");
    if (!unit.isEmpty() && !name.endsWith("Millis")) {
      throw node.wrong("only a span of time has a unit; use times");
    }
    BigDecimal factor = BigDecimal.valueOf(node.number("times", 1));
    BigDecimal millis = UNITS.get(unit.isEmpty() || unit.equals("clock") ? "ms" : unit);
    if (millis == null) {
      throw node.wrong("unknown unit '" + unit + "'; known are clock, h, min, ms, s");
    }
    return whole(name, values.readWithin(node), factor.multiply(millis), unit.equals("clock"));
  }

  /** Milliseconds of each unit a span may be given in. */
  Map<String, BigDecimal> UNITS =
      Map.of(
          "ms", BigDecimal.ONE,
          "s", BigDecimal.valueOf(1000),
          "min", BigDecimal.valueOf(60_000),
          "h", BigDecimal.valueOf(3_600_000));

  private static FieldRule whole(String name, Value value, BigDecimal factor, boolean clock) {
    return (row, data) -> {
      String text = value.of(row);
      if (text != null) {
        BigDecimal number = clock ? clockMillis(name, text) : number(name, text);
        data.put(name, number.multiply(factor).setScale(0, RoundingMode.HALF_UP).longValue());
      }
    };
  }

  private static BigDecimal number(String name, String text) throws RowException {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 4_000_000)) < 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below, like a number that is out of all bounds
    }
    throw new RowException(name + ": '" + text + "' is not a number");
  }

  /** Milliseconds of {@code h:mm:ss} or {@code mm:ss}. */
  private static BigDecimal clockMillis(String name, String text) throws RowException {
    BigDecimal seconds = BigDecimal.ZERO;
    String[] parts = text.split(":", -1);
    for (String part : parts) {
      seconds = seconds.multiply(BigDecimal.valueOf(60)).add(number(name, part.strip()));
    }
    if (parts.length < 2 || parts.length > 3) {
      throw new RowException(name + ": '" + text + "' is not of the form h:mm:ss or mm:ss");
    }
    return seconds.multiply(BigDecimal.valueOf(1000));
  }

  /** A whole number or nothing, for members of the envelope. */
  static @Nullable Long longOf(String name, @Nullable String text) throws RowException {
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text.toLowerCase(Locale.ROOT));
    } catch (NumberFormatException e) {
      throw new RowException(name + ": '" + text + "' is not a whole number");
    }
  }
}
