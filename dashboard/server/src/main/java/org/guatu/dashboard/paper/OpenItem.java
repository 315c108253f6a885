package org.guatu.dashboard.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.guatu.contract.alert.Severity;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open, with the number that stands on the map.
 *
 * @param number from 1, worst first
 * @param state critical or attention
 * @param title what and where
 * @param minutes people wait; NaN where unknown
 * @param sinceMillis first breach, UTC milliseconds; -1 where nobody recorded it
 * @param owner who has it; null where nobody has
 * @param subject what it is about; null where the board lacks it
 */
record OpenItem(
    int number,
    SubjectState state,
    LocalName title,
    double minutes,
    long sinceMillis,
    @Nullable String owner,
    @Nullable BoardSubject subject) {
  private static final List<String> WAITS = List.of("predictedWaitMinutes", "observedWaitMinutes");

  /**
   * Alerts where there are any, else the points that are in trouble; the same as the wall shows.
   */
  static List<OpenItem> of(Board board) {
    Map<String, BoardSubject> subjects = new HashMap<>();
    board.subjects().forEach(subject -> subjects.put(subject.id(), subject));
    List<OpenItem> items = new ArrayList<>();
    for (Alert alert : board.alerts()) {
      if (alert.state() != AlertState.RESOLVED) {
        items.add(ofAlert(alert, subjects.get(alert.subject())));
      }
    }
    if (items.isEmpty()) {
      board.subjects().stream().filter(OpenItem::bad).map(OpenItem::ofPoint).forEach(items::add);
    }
    items.sort(
        Comparator.<OpenItem>comparingInt(item -> item.state == SubjectState.CRITICAL ? 0 : 1)
            .thenComparing(Comparator.<OpenItem>comparingDouble(OpenItem::pressing).reversed()));
    List<OpenItem> numbered = new ArrayList<>();
    for (OpenItem item : items) {
      numbered.add(item.numbered(numbered.size() + 1));
    }
    return numbered;
  }

  private static boolean bad(BoardSubject subject) {
    return subject.kind() == SubjectKind.POINT
        && (subject.state() == SubjectState.CRITICAL || subject.state() == SubjectState.ATTENTION);
  }

  private static OpenItem ofAlert(Alert alert, @Nullable BoardSubject subject) {
    SubjectState state =
        alert.severity() == Severity.CRITICAL ? SubjectState.CRITICAL : SubjectState.ATTENTION;
    LocalName where = subject == null ? LocalName.same(alert.subject()) : subject.name();
    LocalName title =
        new LocalName(
            where.zh() + " " + alert.title().zh(), where.en() + ": " + alert.title().en());
    return new OpenItem(
        0,
        state,
        title,
        subject == null ? Double.NaN : waitOf(subject),
        alert.sinceMillis(),
        alert.owner(),
        subject);
  }

  private static OpenItem ofPoint(BoardSubject point) {
    return new OpenItem(0, point.state(), point.name(), waitOf(point), -1, null, point);
  }

  private static double waitOf(BoardSubject subject) {
    for (String name : WAITS) {
      BoardFigure figure = subject.figures().get(name);
      Double value = figure == null ? null : figure.value();
      if (value != null) {
        return value;
      }
    }
    return Double.NaN;
  }

  private double pressing() {
    return Double.isNaN(minutes) ? -1 : minutes;
  }

  private OpenItem numbered(int as) {
    return new OpenItem(as, state, title, minutes, sinceMillis, owner, subject);
  }
}
