package org.guatu.contract.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Raw JSON values that a member must refuse, by what is wrong with them. */
final class BrokenValues {
  private BrokenValues() {}

  static Map<String, String> ofEnvelope(String name) {
    return switch (name) {
      case "time", "senttime" -> instants();
      case "schemaversion" -> versions();
      case "deviceseq" -> wholes(true, Limits.SEQUENCE);
      case "specversion" -> specVersions();
      case "type" -> types();
      default -> texts(Limits.ID_CHARACTERS);
    };
  }

  static Map<String, String> of(DataField field, EventShape shape) {
    return switch (field.kind()) {
      case ID -> texts(Limits.ID_CHARACTERS);
      case TEXT -> texts(Limits.TEXT_CHARACTERS);
      case WHOLE -> wholes(!shape.signedQuantity(), field.greatest());
      case TUBE_CAPACITY -> capacities();
      case DEGREES -> degrees(field);
      case INSTANT -> instants();
      case NEED, PRIORITY, CATEGORY, AREA_STATUS, PERSON_STATUS -> words();
    };
  }

  /** A value the field takes. */
  static String valid(DataField field) {
    return switch (field.kind()) {
      case ID, TEXT -> "\"x\"";
      case WHOLE, TUBE_CAPACITY, DEGREES -> "1";
      case INSTANT -> "\"2026-03-01T07:31:04Z\"";
      case NEED -> "\"meal\"";
      case PRIORITY -> "\"urgent\"";
      case CATEGORY -> "\"help\"";
      case AREA_STATUS -> "\"control\"";
      case PERSON_STATUS -> "\"away\"";
    };
  }

  private static Map<String, String> texts(int limit) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("empty", "\"\"");
    values.put("a number", "7");
    values.put("a NUL character", "\"a\\u0000b\"");
    values.put("a bell", "\"a\\u0007b\"");
    values.put("a line feed", "\"a\\nb\"");
    values.put("a delete", "\"a\\u007f\"");
    values.put("a next line", "\"a\\u0085\"");
    values.put("half a character", "\"a\\ud83d\"");
    values.put("the other half", "\"\\ude37b\"");
    values.put("halves in the wrong order", "\"\\ude37\\ud83d\"");
    values.put("one character too long", "\"" + "a".repeat(limit + 1) + "\"");
    values.put("one character too long in Chinese", "\"" + "楼".repeat(limit + 1) + "\"");
    values.put("one character too long outside the BMP", "\"" + "😷".repeat(limit + 1) + "\"");
    values.put("40,000 characters long", "\"" + "a".repeat(40_000) + "\"");
    return values;
  }

  private static Map<String, String> words() {
    Map<String, String> values = texts(Limits.ID_CHARACTERS);
    values.put("an unknown word", "\"whatever\"");
    values.put("a word in capitals", "\"MEAL\"");
    values.put("a constant's name", "\"GROUP_PURCHASE\"");
    return values;
  }

  private static Map<String, String> types() {
    Map<String, String> values = texts(Limits.ID_CHARACTERS);
    values.put("an unknown type", "\"org.guatu.point.eaten\"");
    values.put("an unknown stream", "\"org.guatu.weather.served\"");
    values.put("another's type", "\"com.example.point.served\"");
    values.put("a bare type", "\"served\"");
    values.put("a type in capitals", "\"org.guatu.point.SERVED\"");
    values.put("a clock record's type", "\"org.guatu.clock\"");
    return values;
  }

  private static Map<String, String> specVersions() {
    Map<String, String> values = texts(Limits.ID_CHARACTERS);
    values.put("an older version", "\"0.3\"");
    values.put("a newer version", "\"2.0\"");
    values.put("1.0 as a number", "1.0");
    return values;
  }

  private static Map<String, String> versions() {
    Map<String, String> values = wholes(true, Integer.MAX_VALUE);
    values.put("version 0", "0");
    values.put("version 2", "2");
    return values;
  }

  private static Map<String, String> capacities() {
    Map<String, String> values = wholes(true, 20);
    values.put("no such tube", "7");
    values.put("an empty tube", "0");
    return values;
  }

  private static Map<String, String> wholes(boolean unsigned, long greatest) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("a number as text", "\"7\"");
    values.put("a fraction", "1.5");
    values.put("a whole number with a fraction", "3.0");
    values.put("an exponent", "1e3");
    values.put("1e999999999", "1e999999999");
    values.put("1e-999999999", "1e-999999999");
    values.put("one too many", String.valueOf(greatest + 1));
    values.put("more than 64 bits", "9223372036854775808");
    values.put("less than 64 bits", "-9223372036854775809");
    values.put("Java's least", String.valueOf(Long.MIN_VALUE));
    values.put("60 digits", "1".repeat(60));
    values.put("40,000 digits", "1".repeat(40_000));
    if (unsigned) {
      values.put("negative", "-1");
    }
    return values;
  }

  private static Map<String, String> degrees(DataField field) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("degrees as text", "\"121.5\"");
    values.put("too far", String.valueOf(field.greatest() + 1));
    values.put("a little too far", field.greatest() + ".0000001");
    values.put("too far the other way", String.valueOf(field.least() - 1));
    values.put("1e999999999", "1e999999999");
    values.put("-1e999999999", "-1e999999999");
    values.put("40,000 digits", "1".repeat(40_000));
    values.put("in metres", "13520000.5");
    return values;
  }

  private static Map<String, String> instants() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text :
        new String[] {
          "2026-03-01T07:31:04",
          "2026-03-01",
          "07:31:04Z",
          "2026-03-01 07:31:04Z",
          "2026-03-01T07:31Z",
          "20260301T073104Z",
          "2026-13-01T07:31:04Z",
          "2026-02-30T07:31:04Z",
          "2026-03-01T24:00:00Z",
          "2026-03-01T07:60:04Z",
          "2026-03-01T07:31:61Z",
          "2026-03-01T07:31:04+25:00",
          "2026-03-01T07:31:04+0800",
          "2026-03-01T07:31:04 Asia/Shanghai",
          "2026-03-01T07:31:04.Z",
          "1999-12-31T23:59:59.999Z",
          "2100-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z",
          "+12026-03-01T07:31:04Z",
          "-2026-03-01T07:31:04Z",
          "01.03.2026 07:31",
          "tomorrow",
          "",
        }) {
      values.put("the time '" + text + "'", "\"" + text + "\"");
    }
    values.put("a time with a NUL", "\"2026-03-01T07:31:04Z\\u0000\"");
    values.put("seconds since 1970", "1772350264");
    values.put("milliseconds since 1970", "1772350264250");
    return values;
  }
}
