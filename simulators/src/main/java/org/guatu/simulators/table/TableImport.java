package org.guatu.simulators.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.simulators.round.RoundWriter;

/**
 * Turns tables of others into a recorded round, by a declared mapping. The events are held in
 * memory until their order is known; the tables are streamed. Not thread-safe; use once.
 */
public final class TableImport {
  private final Mapping mapping;
  private final FoundAreas areas;
  private final List<Draft> drafts = new ArrayList<>();
  private long rows;
  private long rejected;
  private long skipped;

  private TableImport(Mapping mapping) {
    this.mapping = mapping;
    this.areas = new FoundAreas(mapping.areas(), mapping.registry());
  }

  /**
   * Reads the files, in this order, and writes the round. Refused rows stand in its {@code
   * rejected.csv}, with file, line and reason.
   *
   * @param mapping the mapping file
   * @param files the tables
   * @param out the round folder; one that holds a round is written anew
   * @throws MappingException naming file and line, if the mapping cannot be used
   * @throws IOException naming the file, if a table cannot be read or the folder not written
   */
  public static ImportCounts run(Path mapping, List<Path> files, Path out)
      throws IOException, MappingException {
    return new TableImport(MappingReader.read(mapping)).run(files, out);
  }

  private ImportCounts run(List<Path> files, Path out) throws IOException, MappingException {
    try (RoundWriter writer = RoundWriter.create(out, mapping.settings());
        RejectedRows refused = new RejectedRows(out)) {
      ColumnCheck columns = new ColumnCheck(mapping);
      for (Path file : files) {
        read(file, columns, refused);
      }
      columns.end();
      areas.assign();
      Arrivals arrivals = new Arrivals();
      for (Draft draft : drafts) {
        arrivals.add(draft, areas.located(draft.event()));
      }
      for (Event event : arrivals.inReplayOrder()) {
        writer.event(event);
      }
      writer.registry(areas.registry());
      writer.finish();
    }
    long events = drafts.size();
    return new ImportCounts(rows, events + rejected + skipped, events, rejected, skipped);
  }

  private void read(Path file, ColumnCheck columns, RejectedRows refused)
      throws IOException, MappingException {
    int before = drafts.size();
    mapping.input().source().read(file, new FileRows(file, columns, refused));
    if (mapping.input().reverse()) {
      Collections.reverse(drafts.subList(before, drafts.size()));
    }
  }

  /** Takes the rows of one file. */
  private final class FileRows implements RowSource.Sink {
    private final Path file;
    private final ColumnCheck check;
    private final RejectedRows refused;
    private final RowMapper mapper = new RowMapper(mapping);
    private Set<String> columns = Set.of();

    FileRows(Path file, ColumnCheck check, RejectedRows refused) {
      this.file = file;
      this.check = check;
      this.refused = refused;
    }

    @Override
    public void columns(Set<String> found) throws MappingException {
      columns = found;
      if (!found.isEmpty()) {
        check.table(file, found);
      }
    }

    @Override
    public void row(long line, Row row) {
      rows++;
      if (columns.isEmpty()) {
        check.record(row);
      }
      mapper.map(row, columns, new RowOutcome(this, line));
    }

    @Override
    public void broken(long line, String reason) {
      rows++;
      reject(line, reason);
    }

    private void reject(long line, String reason) {
      rejected++;
      refused.add(file, line, reason);
    }
  }

  /** Counts what one row gives. */
  private final class RowOutcome implements RowMapper.Outcome {
    private final FileRows rowsOfFile;
    private final long line;

    RowOutcome(FileRows rowsOfFile, long line) {
      this.rowsOfFile = rowsOfFile;
      this.line = line;
    }

    @Override
    public void event(Draft draft) {
      areas.note(draft.event());
      drafts.add(draft);
    }

    @Override
    public void rejected(String reason) {
      rowsOfFile.reject(line, reason);
    }

    @Override
    public void skipped() {
      skipped++;
    }
  }
}
