package org.guatu.simulators.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;

/** A mapping and a table, written to a folder and imported. */
final class ImportedTable {
  private static final String HEAD =
      """
      site: {id: test, timeZone: Asia/Shanghai}
      round: {id: r1}
      """;

  private final Path folder;

  ImportedTable(Path folder) {
    this.folder = folder;
  }

  Path mapping(String rest) throws IOException {
    return Files.writeString(folder.resolve("mapping.yaml"), HEAD + rest);
  }

  Path table(String name, String text) throws IOException {
    return table(name, text, StandardCharsets.UTF_8);
  }

  Path table(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  ImportCounts run(String mapping, Path... tables) throws IOException, MappingException {
    return TableImport.run(mapping(mapping), List.of(tables), round());
  }

  Path round() {
    return folder.resolve("round");
  }

  List<Event> events() throws IOException {
    List<Event> events = new ArrayList<>();
    try (RoundRecords records = RoundReader.open(round()).records(List.of(Stream.values()))) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        if (record.event() != null) {
          events.add(record.event());
        }
      }
    }
    return events;
  }

  List<String> rejected() throws IOException {
    return Files.readAllLines(round().resolve(RejectedRows.NAME)).stream()
        .skip(1)
        .map(line -> line.substring(line.indexOf(',') + 1))
        .toList();
  }
}
