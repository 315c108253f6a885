package org.guatu.simulators.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.simulators.round.RoundSettings;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file and refuses whatever is not part of the language, with its line. */
final class MappingReader {
  private static final Pattern SPAN = Pattern.compile("([0-9]+)(ms|s|min|h|d)");

  private final ValueReader values = new ValueReader();

  private MappingReader() {}

  static Mapping read(Path file) throws IOException, MappingException {
    return new MappingReader().mapping(MappingNode.read(file));
  }

  private Mapping mapping(MappingNode root) throws MappingException {
    root.only(Set.of("site", "round", "areas", "points", "rounds", "input", "events"));
    MappingNode site = root.required("site").only(Set.of("id", "timeZone"));
    ZoneId zone = TimeValue.zone(site.required("timeZone"));
    RoundSettings settings = settings(root.required("round"), site, zone);
    MappingNode areas = root.get("areas");
    if (areas != null) {
      areas.only(Set.of("declared", "names"));
    }
    TableInput input = input(root.required("input"));
    List<EventTemplate> events = new ArrayList<>();
    EventTemplateReader templates = new EventTemplateReader(values, zone);
    for (MappingNode item : root.required("events").items()) {
      events.add(templates.read(item));
    }
    return new Mapping(
        settings,
        new SiteReader(zone).registry(settings.site(), root),
        NamedAreas.read(areas == null ? null : areas.get("names")),
        input,
        events,
        values.columns());
  }

  private static RoundSettings settings(MappingNode node, MappingNode site, ZoneId zone)
      throws MappingException {
    node.only(Set.of("id", "outOfOrderness", "lateness"));
    return new RoundSettings(
        node.required("id").text(),
        site.required("id").text(),
        zone.getId(),
        span(node.get("outOfOrderness"), RoundSettings.DEFAULT_OUT_OF_ORDERNESS_MILLIS),
        span(node.get("lateness"), RoundSettings.DEFAULT_LATENESS_MILLIS));
  }

  private static long span(@Nullable MappingNode node, long otherwise) throws MappingException {
    if (node == null) {
      return otherwise;
    }
    Matcher matcher = SPAN.matcher(node.text());
    if (!matcher.matches()) {
      throw node.wrong("not a span such as 10s, 90min or 6h");
    }
    long unit =
        switch (matcher.group(2)) {
          case "ms" -> 1;
          case "s" -> 1000;
          case "min" -> 60_000;
          case "h" -> 3_600_000;
          default -> 86_400_000;
        };
    try {
      return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
    } catch (ArithmeticException | NumberFormatException e) {
      throw node.wrong("too long a span");
    }
  }

  private TableInput input(MappingNode node) throws MappingException {
    String format = node.required("format").text();
    RowSource source =
        switch (format) {
          case "csv" -> csv(node);
          case "xlsx" -> xlsx(node);
          case "json" -> json(node);
          default -> throw node.wrong("unknown format; known are csv, xlsx, json");
        };
    MappingNode order = node.get("rows");
    boolean reverse =
        switch (order == null ? "arrival" : order.text()) {
          case "arrival" -> false;
          case "reverse" -> true;
          default -> throw node.wrong("rows: unknown order; known are arrival, reverse");
        };
    Condition keep = Condition.all(node.get("keep"), values);
    return new TableInput(source, reverse, keep, Unpivot.read(node.get("unpivot"), values));
  }

  private static RowSource csv(MappingNode node) throws MappingException {
    only(node, "encoding", "separator", "quote", "skipLines", "columns");
    String separator = node.text("separator", ",");
    String quote = node.text("quote", "\"");
    boolean none = quote.equals("none");
    if (separator.isEmpty() || (!none && quote.length() != 1)) {
      throw node.wrong("a separator has at least one character, a quote one or is 'none'");
    }
    char quoteCharacter = none ? '\0' : quote.charAt(0);
    return new CsvRows(
        new TableFormat(
            (int) node.integer("skipLines", 0),
            names(node.get("columns")),
            charset(node),
            separator.equals("tab") ? "\t" : separator,
            quoteCharacter));
  }

  private static RowSource xlsx(MappingNode node) throws MappingException {
    only(node, "sheet", "skipLines", "columns");
    TableFormat format =
        new TableFormat(
            (int) node.integer("skipLines", 0),
            names(node.get("columns")),
            StandardCharsets.UTF_8,
            ",",
            '"');
    return new XlsxRows(format, node.text("sheet", ""));
  }

  private static RowSource json(MappingNode node) throws MappingException {
    only(node, "encoding", "records", "lines");
    String pointer = node.text("records", "");
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      throw node.wrong("records: a JSON Pointer begins with a slash");
    }
    List<String> path = new ArrayList<>();
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      path.add(name.replace("~1", "/").replace("~0", "~"));
    }
    return new JsonRows(path, node.flag("lines", false), charset(node));
  }

  private static void only(MappingNode node, String... own) throws MappingException {
    Set<String> known = new java.util.TreeSet<>(Set.of(own));
    known.addAll(Set.of("format", "rows", "keep", "unpivot"));
    node.only(known);
  }

  private static List<String> names(@Nullable MappingNode node) throws MappingException {
    List<String> names = new ArrayList<>();
    for (MappingNode item : node == null ? List.<MappingNode>of() : node.items()) {
      names.add(item.text());
    }
    return names;
  }

  private static Charset charset(MappingNode node) throws MappingException {
    MappingNode child = node.get("encoding");
    if (child == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(child.text());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw child.wrong("unknown encoding '" + child.text() + "'");
    }
  }
}
