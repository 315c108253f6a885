package org.guatu.contract.wire;

import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A subject of a board while it is read. */
final class BoardSubjectReader {
  static final Names SUBJECT =
      Names.required("id", "kind", "name", "state", "figures")
          .optional("area", "lon", "lat", "heading", "asOf", "counts");

  private String id = "";
  private SubjectKind kind = SubjectKind.POINT;
  private @Nullable LocalName name;
  private @Nullable String area;
  private double lon = Double.NaN;
  private double lat = Double.NaN;
  private double heading = Double.NaN;
  private SubjectState state = SubjectState.UNKNOWN;
  private long asOf = -1;
  private Map<String, Integer> counts = Map.of();
  private Map<String, BoardFigure> figures = Map.of();

  private BoardSubjectReader() {}

  static BoardSubject subject(StrictParser json) throws RefusedException {
    return new BoardSubjectReader().read(json);
  }

  private BoardSubject read(StrictParser json) throws RefusedException {
    Members members = Members.of(json, SUBJECT);
    while (members.next()) {
      read(json, members);
    }
    LocalName named = name == null ? LocalName.same(id) : name;
    return new BoardSubject(id, kind, named, area, lon, lat, heading, state, asOf, counts, figures);
  }

  private void read(StrictParser json, Members members) throws RefusedException {
    switch (members.name()) {
      case "id" -> id = json.text(Limits.SUBJECT_CHARACTERS);
      case "kind" -> kind = BoardReader.KINDS.read(json);
      case "name" -> name = AlertCodec.readName(json);
      case "area" -> area = json.text(Limits.ID_CHARACTERS);
      case "lon" -> lon = json.decimal(-180, 180);
      case "lat" -> lat = json.decimal(-90, 90);
      case "heading" -> heading = json.decimal(0, 360);
      case "state" -> state = BoardReader.STATES.read(json);
      case "asOf" -> asOf = json.anyInstant();
      case "counts" -> counts = json.map(BoardReader::childCount);
      case "figures" -> figures = BoardReader.figures(json);
      default -> throw members.unread();
    }
  }
}
