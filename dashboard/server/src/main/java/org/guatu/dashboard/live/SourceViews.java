package org.guatu.dashboard.live;

import org.guatu.contract.board.BoardSource;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.jspecify.annotations.Nullable;

/** How a source is shown: its books, and its devices. */
final class SourceViews {
  private SourceViews() {}

  /** A source by its cells; null where its id begins with no stream. */
  static @Nullable BoardSource of(Subject source, DeviceCells devices, long nowMillis) {
    String id = source.id.code();
    Stream stream = streamOf(id);
    if (stream == null) {
      return null;
    }
    FigureValue share = source.cells.minuteFigure(stream, Figure.LATE_SHARE_60M.wire());
    return new BoardSource(
        id.substring(stream.wire().length() + 1),
        stream,
        source.rhythm.lastReceivedAtMillis(),
        SubjectStates.ofSource(source.rhythm, nowMillis),
        count(source, stream, Figure.LATE),
        count(source, stream, Figure.DUPLICATE),
        count(source, stream, Figure.QUARANTINED),
        devices.ofSource(stream, id, Figure.DEVICES_KNOWN),
        devices.ofSource(stream, id, Figure.DEVICES_SILENT),
        devices.ofSource(stream, id, Figure.DEVICES_SKEWED),
        devices.clockOffsetSeconds(stream),
        share == null ? 0 : share.numerator(),
        share == null ? 0 : share.denominator());
  }

  private static @Nullable Stream streamOf(String sourceId) {
    for (Stream stream : Stream.values()) {
      if (sourceId.startsWith(stream.wire() + "/")) {
        return stream;
      }
    }
    return null;
  }

  private static long count(Subject source, Stream stream, Figure figure) {
    FigureValue value = source.cells.figure(stream, figure.wire());
    return value == null ? 0 : value.numerator();
  }
}
