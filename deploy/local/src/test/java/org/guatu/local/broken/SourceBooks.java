package org.guatu.local.broken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicTail;

/** What became of the records of all sources, by the days' cells of each. */
final class SourceBooks implements AutoCloseable {
  private static final List<String> OUTCOMES =
      List.of("accepted", "duplicate", "late", "quarantined");

  private final TopicTail cells;
  private final Map<String, Cell> newest = new HashMap<>();

  SourceBooks(String bootstrapServers) {
    cells = new TopicTail(bootstrapServers, List.of(Topics.LIVE.latest(), Topics.LIVE.metrics()));
  }

  /** By outcome, as far as the cells have come by now. */
  SortedMap<String, Long> totals() throws RefusedException {
    for (byte[] value : cells.next()) {
      Cell cell = CellCodec.decode(value);
      if (cell.subject().startsWith("source:") && cell.window().kind() == WindowKind.ROUND) {
        newest.merge(
            cell.subject() + "|" + cell.window().id(),
            cell,
            (before, now) -> now.supersedes(before) ? now : before);
      }
    }
    SortedMap<String, Long> totals = new TreeMap<>();
    for (String outcome : OUTCOMES) {
      long sum = 0;
      for (Cell cell : newest.values()) {
        FigureValue value = cell.figures().get(outcome);
        sum += value == null ? 0 : value.numerator();
      }
      totals.put(outcome, sum);
    }
    return totals;
  }

  @Override
  public void close() {
    cells.close();
  }
}
