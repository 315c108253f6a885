package org.guatu.local.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;

/**
 * A site's points as a table: {@code points.csv} beside the registry. A row replaces the point of
 * its id. Nothing is taken while one row is wrong: a registry that is half of what was meant would
 * stay with the folder's figures.
 */
final class PointsTable {
  static final List<String> COLUMNS =
      List.of(
          "id", "kind", "name_zh", "name_en", "area", "lon", "lat", "lanes", "opens", "closes",
          "crs");

  private static final int MOST_TOLD = 20;

  private PointsTable() {}

  /**
   * The registry with the points of the table, if there is one.
   *
   * @throws IOException with the line and the reason of each row that is wrong
   */
  static Registry merge(Registry registry, Path table) throws IOException {
    if (!Files.exists(table)) {
      return registry;
    }
    List<String> wrong = new ArrayList<>();
    Collection<ServicePoint> points = read(registry, table, wrong);
    if (!wrong.isEmpty()) {
      throw new IOException(
          table
              + ": "
              + wrong.size()
              + " rows are wrong\n"
              + wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n")));
    }
    return checked(registry, points, table);
  }

  private static Collection<ServicePoint> read(Registry registry, Path table, List<String> wrong)
      throws IOException {
    Set<String> areas = registry.areas().stream().map(Area::code).collect(Collectors.toSet());
    Map<String, ServicePoint> points = new LinkedHashMap<>();
    for (ServicePoint point : registry.points()) {
      points.put(point.id() + " " + point.validFromMillis(), point);
    }
    Set<String> seen = new HashSet<>();
    String text = Files.readString(table, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new StringReader(text))) {
      for (NamedCsvRecord row : rows) {
        try {
          ServicePoint point = new PointRow(row, areas).point();
          if (!seen.add(point.id())) {
            throw new IllegalArgumentException("id " + point.id() + " is there twice");
          }
          points.values().removeIf(known -> known.id().equals(point.id()));
          points.put(point.id() + " " + point.validFromMillis(), point);
        } catch (IllegalArgumentException reason) {
          wrong.add("line " + row.getStartingLineNumber() + ": " + reason.getMessage());
        }
      }
    } catch (CsvParseException broken) {
      throw new IOException(table + ": " + broken.getMessage(), broken);
    }
    return points.values();
  }

  /** What a registry must be as a whole is said by the one who reads it. */
  private static Registry checked(Registry registry, Collection<ServicePoint> points, Path table)
      throws IOException {
    Registry merged =
        new Registry(
            registry.schemaVersion(),
            registry.version(),
            registry.site(),
            registry.timeZone(),
            registry.areas(),
            registry.groups(),
            List.copyOf(points),
            registry.rounds(),
            registry.targets(),
            registry.aliases());
    try {
      return RegistryCodec.decode(RegistryCodec.encode(merged));
    } catch (RefusedException refused) {
      throw new IOException(table + ": " + refused.getMessage(), refused);
    }
  }
}
