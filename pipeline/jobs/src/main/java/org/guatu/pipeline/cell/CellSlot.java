package org.guatu.pipeline.cell;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.cell.Figures.Value;

/** What was said of one minute's cell. State: what is added is copied and packed, too. */
public final class CellSlot {
  /** Cells of a kind have the same figures, a few dozen sets in all: they share the names. */
  private static final Map<Set<Figure>, String[]> NAMES = new ConcurrentHashMap<>();

  /** Start of the minute, UTC milliseconds. */
  public long minuteMillis;

  /** Changes folded in. */
  public long revision;

  /** Whether an event or change came since it was last emitted. */
  public boolean touched;

  /** Whether a cell with figures was emitted. */
  public boolean emitted;

  /** Fingerprint of what was emitted last. */
  public long fingerprint;

  /** Whether it has settled. */
  public boolean settled;

  /** Names of the settled figures. */
  public String[] settledFigures = {};

  /** (numerator, denominator) of each of {@link #settledFigures}. */
  public long[] settledValues = {};

  /** What the leaf derived and told its roll-ups; see {@link TaggedAmounts}. */
  public long[] derived = TaggedAmounts.NONE;

  /** What the leaves derived from the events received before the minute settled. */
  public long[] settledDerived = TaggedAmounts.NONE;

  /** Keeps its settled figures. */
  public void keepSettled(Figures figures) {
    Map<Figure, Value> values = figures.values();
    settledFigures = names(values.keySet());
    settledValues = new long[2 * values.size()];
    int i = 0;
    for (Map.Entry<Figure, Value> entry : values.entrySet()) {
      settledValues[2 * i] = entry.getValue().numerator();
      settledValues[2 * i + 1] = entry.getValue().denominator();
      i++;
    }
  }

  CellSlot copy() {
    CellSlot copy = new CellSlot();
    copy.minuteMillis = minuteMillis;
    copy.revision = revision;
    copy.touched = touched;
    copy.emitted = emitted;
    copy.fingerprint = fingerprint;
    copy.settled = settled;
    copy.settledFigures = settledFigures;
    copy.settledValues = settledValues;
    copy.derived = derived;
    copy.settledDerived = settledDerived.clone();
    return copy;
  }

  private static String[] names(Set<Figure> figures) {
    Set<Figure> key = EnumSet.noneOf(Figure.class);
    key.addAll(figures);
    return NAMES.computeIfAbsent(
        key, them -> them.stream().map(Figure::wire).toArray(String[]::new));
  }
}
