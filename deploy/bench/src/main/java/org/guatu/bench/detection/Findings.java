package org.guatu.bench.detection;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guatu.local.command.Results;

/** What was measured: each figure by its name, and the same in rows for people to read. */
final class Findings {
  private final Results results = new Results();
  private final List<String> lines = new ArrayList<>();

  /** Begins a table of rows. */
  Findings table(String... heads) {
    lines.add("");
    row((Object[]) heads);
    lines.add("|---".repeat(heads.length) + "|");
    return this;
  }

  Findings row(Object... values) {
    StringBuilder line = new StringBuilder("|");
    for (Object value : values) {
      line.append(' ').append(value).append(" |");
    }
    lines.add(line.toString());
    return this;
  }

  /** A figure; returns how it is written. */
  String put(String name, double value) {
    String text = text(value);
    results.put(name, new BigDecimal(text));
    return text;
  }

  /** Two digits after the point, four below 0.1, none from 100 on. */
  static String text(double value) {
    String format = value < 0.1 ? "%.4f" : value < 100 ? "%.2f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** As part of a name: 0.5, but 2 and not 2.0. */
  static String name(double expected) {
    return expected == Math.rint(expected) ? "" + (long) expected : "" + expected;
  }

  void print(PrintWriter out, boolean json) {
    results.print(out, json);
    if (!json) {
      lines.forEach(out::println);
      out.flush();
    }
  }
}
