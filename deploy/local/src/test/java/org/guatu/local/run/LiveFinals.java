package org.guatu.local.run;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicTail;

/**
 * The minutes of a running operation that are final. Whatever tells cells does so for one kind of
 * subject of one stream, and tells its finals in the order of minutes.
 */
final class LiveFinals implements AutoCloseable {
  private static final Set<String> KINDS =
      Set.of(
          "point point",
          "point area",
          "point group",
          "point source",
          "delivery area",
          "delivery group",
          "delivery source",
          "call area",
          "call line",
          "call source",
          "operations area",
          "operations source");

  private final TopicTail metrics;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, Long> newestMillis = new HashMap<>();

  LiveFinals(String bootstrapServers) {
    metrics = new TopicTail(bootstrapServers, List.of(Topics.LIVE.metrics()));
  }

  /**
   * Reads on.
   *
   * @return the start of a minute before which every cell is final and has been read; -1 if there
   *     is none
   */
  long read() throws RefusedException {
    for (byte[] value : metrics.next()) {
      if (new String(value, StandardCharsets.ISO_8859_1).contains("\"final\"")) {
        read(CellCodec.decode(value));
      }
    }
    return newestMillis.keySet().containsAll(KINDS)
        ? KINDS.stream().mapToLong(kind -> newestMillis.getOrDefault(kind, -1L)).min().orElse(-1)
        : -1;
  }

  private void read(Cell cell) {
    if (cell.finality() == Finality.FINAL && cell.window().kind() == WindowKind.MINUTE) {
      String stream = cell.stream().wire();
      String kind = cell.subject().substring(0, cell.subject().indexOf(':'));
      newestMillis.merge(stream + ' ' + kind, cell.window().startMillis(), Math::max);
      cells.merge(
          stream + '|' + cell.subject() + '|' + cell.window().id(),
          cell,
          (before, now) -> now.supersedes(before) ? now : before);
    }
  }

  /** The lines of the digest of the minutes before this one. */
  Set<String> linesBefore(long millis) {
    Set<String> lines = new TreeSet<>();
    for (Cell cell : cells.values()) {
      if (cell.window().startMillis() < millis) {
        cell.figures()
            .forEach(
                (figure, value) ->
                    lines.add(
                        String.join(
                            "|",
                            cell.subject(),
                            figure,
                            cell.window().id(),
                            Long.toString(value.numerator()),
                            Long.toString(value.denominator()),
                            Long.toString(value.n()))));
      }
    }
    return lines;
  }

  @Override
  public void close() {
    metrics.close();
  }
}
