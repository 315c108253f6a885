package org.guatu.local.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.jspecify.annotations.Nullable;

/** The ledger of late events and the quarantine as CSV, for a person to look at. */
final class LedgerCsv {
  private static final String LATE = "receivedAt,eventTime,stream,source,id";
  private static final String QUARANTINE =
      "receivedAt,stream,source,id,reason,topic,partition,offset,rawBase64";

  private LedgerCsv() {}

  static void late(LateRecord late, Consumer<String> row) {
    row.accept(
        Instant.ofEpochMilli(late.receivedAtMillis())
            + ","
            + Instant.ofEpochMilli(late.eventTimeMillis())
            + ","
            + late.stream()
            + ","
            + quote(late.source())
            + ","
            + quote(late.id()));
  }

  static void quarantined(QuarantinedRecord refused, Consumer<String> row) {
    row.accept(
        Instant.ofEpochMilli(refused.receivedAtMillis())
            + ","
            + refused.stream()
            + ","
            + quote(refused.source())
            + ","
            + quote(refused.id())
            + ","
            + quote(refused.reason())
            + ","
            + refused.topic()
            + ","
            + refused.partition()
            + ","
            + refused.offset()
            + ","
            + Base64.getEncoder().encodeToString(refused.value()));
  }

  /**
   * The ledger. An event that was found late is told again where an earlier copy of it came through
   * afterwards: that one alone stands.
   */
  static void writeLate(Path rows, Path file) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> lines = lines(rows);
    lines.removeIf(line -> !seen.add(line.substring(line.indexOf(',', line.indexOf(',') + 1))));
    write(LATE, lines, file);
  }

  static void writeQuarantine(Path rows, Path file) throws IOException {
    write(QUARANTINE, lines(rows), file);
  }

  /** The rows of all subtasks, by received-at. */
  private static List<String> lines(Path rows) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(rows)) {
      for (Path part : parts.toList()) {
        lines.addAll(Files.readAllLines(part, StandardCharsets.UTF_8));
      }
    }
    lines.sort(Comparator.comparing(LedgerCsv::receivedAt).thenComparing(line -> line));
    return lines;
  }

  private static void write(String heading, List<String> lines, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(heading + "\n");
      for (String line : lines) {
        out.write(line + "\n");
      }
    }
  }

  private static Instant receivedAt(String line) {
    return Instant.parse(line.substring(0, line.indexOf(',')));
  }

  private static String quote(@Nullable String text) {
    return text == null
        ? ""
        : '"' + text.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' ') + '"';
  }
}
