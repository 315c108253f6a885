package org.guatu.simulators.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of an xlsx workbook. A date is the serial number it is stored as. */
final class XlsxRows implements RowSource {
  private final TableFormat format;
  private final String sheetName;

  /**
   * @param sheetName name of the sheet; empty for the first
   */
  XlsxRows(TableFormat format, String sheetName) {
    this.format = format;
    this.sheetName = sheetName;
  }

  @Override
  public void read(Path file, Sink sink) throws IOException, MappingException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<org.dhatim.fastexcel.reader.Row> rows = sheet(file, workbook).openStream()) {
      read(file, rows.iterator(), sink);
    } catch (RuntimeException e) {
      throw new IOException(file + ": not a workbook this can read: " + e.getMessage(), e);
    }
  }

  private Sheet sheet(Path file, ReadableWorkbook workbook) throws IOException {
    if (sheetName.isEmpty()) {
      return workbook.getFirstSheet();
    }
    return workbook
        .findSheet(sheetName)
        .orElseThrow(
            () ->
                new IOException(
                    file
                        + ": no sheet '"
                        + sheetName
                        + "'; it has "
                        + workbook
                            .getSheets()
                            .map(Sheet::getName)
                            .collect(Collectors.joining(", "))));
  }

  private void read(Path file, Iterator<org.dhatim.fastexcel.reader.Row> rows, Sink sink)
      throws IOException, MappingException {
    Map<String, Integer> positions = null;
    if (!format.columns().isEmpty()) {
      positions = Header.positions(file, format.columns());
      sink.columns(positions.keySet());
    }
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row row = rows.next();
      List<String> texts = texts(row);
      if (row.getRowNum() <= format.skipLines() || texts.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (positions == null) {
        positions = Header.positions(file, texts);
        sink.columns(positions.keySet());
      } else {
        take(row, texts, positions, sink);
      }
    }
    if (positions == null) {
      throw new IOException(file + ": no header row");
    }
  }

  /**
   * Empty cells at a row's end are not stored; what stands beyond the header belongs to nothing.
   */
  private void take(
      org.dhatim.fastexcel.reader.Row row,
      List<String> texts,
      Map<String, Integer> positions,
      Sink sink)
      throws IOException, MappingException {
    int width = Collections.max(positions.values()) + 1;
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null && cell.getType() == CellType.ERROR) {
        sink.broken(row.getRowNum(), "field " + (i + 1) + " is " + cell.getRawValue());
        return;
      }
      if (i >= width && !texts.get(i).isBlank()) {
        sink.broken(row.getRowNum(), width + " fields expected, " + (i + 1) + " found");
        return;
      }
    }
    sink.row(row.getRowNum(), new ArrayRow(positions, texts));
  }

  private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row.getCell(i)));
    }
    return texts;
  }

  private static String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }
}
