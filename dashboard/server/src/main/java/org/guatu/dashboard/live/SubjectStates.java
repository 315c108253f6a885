package org.guatu.dashboard.live;

import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * States as pure decisions. Ages are by the data's clock, so that they are the same in a replay at
 * any speed.
 */
final class SubjectStates {
  static final long STALE_AFTER_MILLIS = 2 * 60_000;
  static final long UNKNOWN_AFTER_MILLIS = 10 * 60_000;
  static final long SOURCE_STALE_AFTER_MILLIS = 3 * 60_000;
  static final double ATTENTION_WAIT_MINUTES = 25;
  static final double CRITICAL_WAIT_MINUTES = 50;

  private SubjectStates() {}

  /**
   * closed, paused, unknown, stale, then by the predicted wait. Posts, items, routines and notices
   * are told when something happens to them, and stand as told until then: whether anybody still
   * tells is seen by their sources.
   */
  static SubjectState of(SubjectId id, NewestCells cells, long nowMillis) {
    return switch (id.kind()) {
      case POST, ITEM, TASK, NOTICE, DEVICES -> SubjectState.NORMAL;
      case SIGNAL -> raised(cells) ? ofRaised(id.code()) : SubjectState.NORMAL;
      case POINT, AREA, GROUP, LINE, VEHICLE, SOURCE -> of(cells, nowMillis);
    };
  }

  private static SubjectState of(NewestCells cells, long nowMillis) {
    Cell minute = cells.minute(Stream.POINT);
    String status = minute == null ? null : minute.status();
    if ("closed".equals(status)) {
      return SubjectState.CLOSED;
    }
    if ("paused".equals(status)) {
      return SubjectState.PAUSED;
    }
    long age = nowMillis - cells.asOfMillis();
    if (cells.asOfMillis() < 0 || age > UNKNOWN_AFTER_MILLIS) {
      return SubjectState.UNKNOWN;
    }
    return age >= STALE_AFTER_MILLIS ? SubjectState.STALE : byWait(cells);
  }

  /**
   * By how bad the rule is that goes by it; a surge alone is nothing somebody has to see to, nor is
   * that calls change after a notice.
   */
  private static SubjectState ofRaised(String signal) {
    if (signal.startsWith("surge-") || signal.startsWith("notice-calls@")) {
      return SubjectState.NORMAL;
    }
    boolean critical = signal.startsWith("supplies-stalled@") || signal.startsWith("silent-area@");
    return critical ? SubjectState.CRITICAL : SubjectState.ATTENTION;
  }

  private static boolean raised(NewestCells cells) {
    FigureValue raised = cells.minuteFigure(Stream.CALL, Figure.RAISED.wire());
    return raised != null && raised.numerator() > 0;
  }

  private static SubjectState byWait(NewestCells cells) {
    Double minutes = minutes(cells, Figure.PREDICTED_WAIT_MINUTES);
    if (minutes == null) {
      // A point without scans may still have its wait measured.
      minutes = minutes(cells, Figure.OBSERVED_WAIT_MINUTES);
    }
    if (minutes == null || minutes < ATTENTION_WAIT_MINUTES) {
      return SubjectState.NORMAL;
    }
    return minutes < CRITICAL_WAIT_MINUTES ? SubjectState.ATTENTION : SubjectState.CRITICAL;
  }

  private static @Nullable Double minutes(NewestCells cells, Figure figure) {
    FigureValue wait = cells.minuteFigure(Stream.POINT, figure.wire());
    return wait == null ? null : wait.value();
  }

  /**
   * fresh below 3 minutes, or 3 times the source's usual interval where that is longer; stale below
   * 10 of either, then unknown.
   */
  static SourceState ofSource(SourceRhythm rhythm, long nowMillis) {
    long last = rhythm.lastReceivedAtMillis();
    long age = nowMillis - last;
    long usual = rhythm.usualMillis();
    if (last < 0 || age >= Math.max(UNKNOWN_AFTER_MILLIS, 10 * usual)) {
      return SourceState.UNKNOWN;
    }
    return age < Math.max(SOURCE_STALE_AFTER_MILLIS, 3 * usual)
        ? SourceState.FRESH
        : SourceState.STALE;
  }
}
