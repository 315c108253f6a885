package org.guatu.dashboard.live;

import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.SubjectId;
import org.jspecify.annotations.Nullable;

/** A subject as the reducer keeps it: its newest cells and what was last counted of it. */
final class Subject {
  final SubjectId id;

  /** The id as text. */
  final String text;

  final NewestCells cells = new NewestCells();

  /** Of a source: when it was heard. */
  final SourceRhythm rhythm = new SourceRhythm();

  SubjectState state = SubjectState.UNKNOWN;

  /** The area it stands in, by its cells; the registry's word goes before. */
  @Nullable String area;

  /** The area under which its state is counted; null while it is not. */
  @Nullable String countedIn;

  /** What the registry says of it; null until it is asked for. */
  Places.@Nullable Place place;

  double lon = Double.NaN;
  double lat = Double.NaN;
  double heading = Double.NaN;

  Subject(String text) {
    this.id = SubjectId.parse(text);
    this.text = text;
  }

  /** Takes a cell; false if an older one. */
  boolean accept(Cell cell) {
    if (!cells.accept(cell)) {
      return false;
    }
    if (cell.area() != null && !cell.area().equals(area)) {
      area = cell.area();
      place = null;
    }
    if (!Double.isNaN(cell.lon())) {
      lon = cell.lon();
      lat = cell.lat();
      heading = cell.heading();
    }
    return true;
  }
}
