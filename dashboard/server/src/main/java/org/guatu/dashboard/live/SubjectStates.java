package org.guatu.dashboard.live;

import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;

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

  private static final String WAIT = Figure.PREDICTED_WAIT_MINUTES.wire();

  private SubjectStates() {}

  /** closed, paused, unknown, stale, then by the predicted wait. */
  static SubjectState of(NewestCells cells, long nowMillis) {
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

  private static SubjectState byWait(NewestCells cells) {
    FigureValue wait = cells.minuteFigure(Stream.POINT, WAIT);
    Double minutes = wait == null ? null : wait.value();
    if (minutes == null || minutes < ATTENTION_WAIT_MINUTES) {
      return SubjectState.NORMAL;
    }
    return minutes < CRITICAL_WAIT_MINUTES ? SubjectState.ATTENTION : SubjectState.CRITICAL;
  }

  /** fresh below 3 minutes, stale below 10, then unknown. */
  static SourceState ofSource(long lastReceivedAtMillis, long nowMillis) {
    long age = nowMillis - lastReceivedAtMillis;
    if (lastReceivedAtMillis < 0 || age >= UNKNOWN_AFTER_MILLIS) {
      return SourceState.UNKNOWN;
    }
    return age < SOURCE_STALE_AFTER_MILLIS ? SourceState.FRESH : SourceState.STALE;
  }
}
