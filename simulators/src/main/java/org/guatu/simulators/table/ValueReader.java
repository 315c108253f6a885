package org.guatu.simulators.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how values are declared: a plain text is that text; otherwise {@code value}, {@code column}
 * or {@code columns}, and what is done with it, in the order of {@link #KEYS}.
 */
final class ValueReader {
  /** Every key a value may have. */
  static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "value",
              "column",
              "columns",
              "join",
              "hash",
              "remove",
              "match",
              "case",
              "table",
              "cases",
              "otherwise",
              "prefix",
              "suffix"));

  private final Map<String, MappingNode> columns = new LinkedHashMap<>();

  /** The columns referred to so far, with the place that first does. */
  Map<String, MappingNode> columns() {
    return columns;
  }

  /** A value without keys of its own. */
  Value read(MappingNode node) throws MappingException {
    if (!node.isScalar()) {
      node.only(KEYS);
    }
    return readWithin(node);
  }

  /** A value whose node has keys of others, too. */
  Value readWithin(MappingNode node) throws MappingException {
    if (node.isScalar()) {
      String constant = node.text();
      return row -> constant;
    }
    Value value = origin(node);
    value = removed(node, value);
    value = matched(node, value);
    value = cased(node, value);
    value = looked(node, value);
    value = cases(node, value);
    value = otherwise(node, value);
    return framed(node, value);
  }

  /** Notes that a column is referred to. */
  String column(MappingNode node) throws MappingException {
    String name = node.text();
    columns.putIfAbsent(name, node);
    return name;
  }

  private Value origin(MappingNode node) throws MappingException {
    Set<String> keys = node.entries().keySet();
    if (Stream.of("value", "column", "columns").filter(keys::contains).count() != 1) {
      throw node.wrong("exactly one of value, column, columns is expected here");
    }
    boolean hash = node.flag("hash", false);
    if (keys.contains("value")) {
      String text = node.required("value").text();
      return row -> text;
    }
    List<String> names = new ArrayList<>();
    String key = keys.contains("column") ? "column" : "columns";
    for (MappingNode item : node.required(key).items()) {
      names.add(column(item));
    }
    if (hash) {
      return row -> RowHash.of(names, row);
    }
    String join = node.text("join", " ");
    return names.size() == 1 ? row -> row.get(names.get(0)) : row -> joined(names, join, row);
  }

  /** Blank columns are left out; all blank is blank. */
  private static @Nullable String joined(List<String> names, String join, Row row) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      String text = row.get(name);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts.isEmpty() ? null : String.join(join, texts);
  }

  private static Value removed(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("remove");
    if (child == null) {
      return value;
    }
    Pattern pattern = pattern(child);
    return row -> {
      String text = value.of(row);
      return text == null ? null : blankToNull(pattern.matcher(text).replaceAll(""));
    };
  }

  private static Value matched(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("match");
    if (child == null) {
      return value;
    }
    Pattern pattern = pattern(child);
    return row -> {
      String text = value.of(row);
      if (text == null) {
        return null;
      }
      var matcher = pattern.matcher(text);
      if (!matcher.find()) {
        return null;
      }
      String found = matcher.group(matcher.groupCount() > 0 ? 1 : 0);
      return found == null ? null : blankToNull(found);
    };
  }

  private static Value cased(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("case");
    if (child == null) {
      return value;
    }
    boolean upper =
        switch (child.text()) {
          case "upper" -> true;
          case "lower" -> false;
          default -> throw child.wrong("upper or lower is expected here");
        };
    return row -> {
      String text = value.of(row);
      if (text == null) {
        return null;
      }
      return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    };
  }

  private static Value looked(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("table");
    if (child == null) {
      return value;
    }
    Map<String, String> table = new LinkedHashMap<>();
    for (Map.Entry<String, MappingNode> entry : child.entries().entrySet()) {
      table.put(entry.getKey(), entry.getValue().text());
    }
    boolean lenient = node.get("otherwise") != null;
    return row -> {
      String text = value.of(row);
      String found = text == null ? null : table.get(text);
      if (text != null && found == null && !lenient) {
        throw new RowException("'" + text + "' is not in the table");
      }
      return found;
    };
  }

  /** A case of a category: the first pattern that is found decides. */
  private record Case(Pattern pattern, String replacement) {}

  private static Value cases(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("cases");
    if (child == null) {
      return value;
    }
    if (node.get("table") != null) {
      throw child.wrong("either table or cases, not both");
    }
    List<Case> cases = new ArrayList<>();
    for (MappingNode item : child.items()) {
      item.only(Set.of("matches", "value"));
      cases.add(new Case(pattern(item.required("matches")), item.required("value").text()));
    }
    boolean lenient = node.get("otherwise") != null;
    return row -> {
      String text = value.of(row);
      return text == null ? null : firstCase(cases, text, lenient);
    };
  }

  private static @Nullable String firstCase(List<Case> cases, String text, boolean lenient)
      throws RowException {
    for (Case one : cases) {
      var matcher = one.pattern().matcher(text);
      if (matcher.find()) {
        StringBuilder found = new StringBuilder();
        try {
          matcher.appendReplacement(found, one.replacement());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new RowException("'" + one.replacement() + "': " + e.getMessage());
        }
        return blankToNull(found.substring(matcher.start()));
      }
    }
    if (!lenient) {
      throw new RowException("'" + text + "' fits none of the cases");
    }
    return null;
  }

  private static Value otherwise(MappingNode node, Value value) throws MappingException {
    MappingNode child = node.get("otherwise");
    if (child == null) {
      return value;
    }
    String constant = child.text();
    return row -> {
      String text = value.of(row);
      return text == null ? constant : text;
    };
  }

  private static Value framed(MappingNode node, Value value) throws MappingException {
    String prefix = node.text("prefix", "");
    String suffix = node.text("suffix", "");
    if (prefix.isEmpty() && suffix.isEmpty()) {
      return value;
    }
    return row -> {
      String text = value.of(row);
      return text == null ? null : prefix + text + suffix;
    };
  }

  /** A regular expression, found anywhere unless it is anchored. */
  static Pattern pattern(MappingNode node) throws MappingException {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.wrong("not a regular expression: " + e.getDescription());
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
