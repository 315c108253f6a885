package org.guatu.dashboard.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;

/** Subjects with some of their figures. */
final class BriefSubjects {
  private BriefSubjects() {}

  static BoardSubject of(BoardSubject whole, Set<String> figures) {
    Map<String, BoardFigure> kept = new LinkedHashMap<>();
    whole
        .figures()
        .forEach(
            (name, figure) -> {
              if (figures.contains(name)) {
                kept.put(name, figure);
              }
            });
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
