package org.guatu.dashboard;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line of {@link Main} says; anything it does not know is an error. */
record CommandLine(
    String kafka,
    String host,
    int port,
    @Nullable Path map,
    Set<String> origins,
    String prefix,
    boolean viewOnly) {

  static CommandLine parse(List<String> args) {
    String kafka = null;
    String host = "127.0.0.1";
    int port = 8080;
    Path map = null;
    Set<String> origins = new HashSet<>();
    String prefix = "";
    boolean viewOnly = false;
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--kafka" -> kafka = value(option, rest);
        case "--host" -> host = value(option, rest);
        case "--port" -> port = number(option, rest);
        case "--map" -> map = Path.of(value(option, rest));
        case "--origin" -> origins.add(value(option, rest));
        case "--prefix" -> prefix = value(option, rest);
        case "--view-only" -> viewOnly = true;
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    if (kafka == null) {
      throw new IllegalArgumentException("--kafka is missing");
    }
    return new CommandLine(kafka, host, port, map, origins, prefix, viewOnly);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest) {
    String text = value(option, rest);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException broken) {
      throw new IllegalArgumentException(option + " needs a number, not " + text, broken);
    }
  }
}
