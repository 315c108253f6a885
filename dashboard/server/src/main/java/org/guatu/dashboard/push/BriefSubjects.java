package org.guatu.dashboard.push;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;

/** Subjects with some of their figures. */
final class BriefSubjects {
  private BriefSubjects() {}

  static BoardSubject of(BoardSubject whole, List<String> figures) {
    Map<String, BoardFigure> kept = new LinkedHashMap<>();
    for (String name : figures) {
      BoardFigure figure = whole.figures().get(name);
      if (figure != null) {
        kept.put(name, figure);
      }
    }
    return new BoardSubject(
        whole.id(),
        whole.kind(),
        whole.name(),
        whole.area(),
        whole.lon(),
        whole.lat(),
        whole.heading(),
        whole.state(),
        whole.asOfMillis(),
        whole.counts(),
        kept);
  }
}
