package org.guatu.pipeline.reference;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions.Slot;
import org.guatu.pipeline.cell.Histogram;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/**
 * A subject at the end of a minute, summed anew from all contributions to its leaves.
 *
 * @param amounts by ordinal of the quantity
 */
record SummedView(
    Map<Integer, Map<Slot, Long>> amounts, boolean area, boolean line, long minuteMillis)
    implements MinuteView {
  @Override
  public long elapsedMillis() {
    return Window.MINUTE_MILLIS;
  }

  @Override
  public boolean leaf() {
    return false;
  }

  @Override
  public MinuteView ago(int minutes) {
    return new SummedView(amounts, area, line, minuteMillis - minutes * Window.MINUTE_MILLIS);
  }

  @Override
  public long at(Quantity quantity) {
    return at(quantity, 0);
  }

  @Override
  public long at(Quantity quantity, int minutesAgo) {
    long minute = minuteMillis - minutesAgo * Window.MINUTE_MILLIS;
    long sum = 0;
    for (var entry : of(quantity).entrySet()) {
      if (counts(entry.getKey(), quantity, minute)) {
        sum += entry.getValue();
      }
    }
    return sum;
  }

  @Override
  public long sum(Quantity quantity, int minutes) {
    long sum = 0;
    for (int ago = 0; ago < minutes; ago++) {
      sum += at(quantity, ago);
    }
    return sum;
  }

  @Override
  public long knowing(Quantity quantity) {
    Set<Leaf> knowing = new HashSet<>();
    for (Slot slot : of(quantity).keySet()) {
      if (counts(slot, quantity, minuteMillis)) {
        knowing.add(slot.leaf());
      }
    }
    return knowing.size();
  }

  @Override
  public Histogram histogram(Quantity quantity) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (var entry : of(quantity).entrySet()) {
      if (counts(entry.getKey(), quantity, minuteMillis)) {
        counts.merge(entry.getKey().tag(), entry.getValue(), Long::sum);
      }
    }
    counts.values().removeIf(count -> count == 0);
    return new Histogram(counts);
  }

  @Override
  public boolean tagged(Quantity quantity, int minutesAgo) {
    long minute = minuteMillis - minutesAgo * Window.MINUTE_MILLIS;
    return of(quantity).keySet().stream()
        .anyMatch(slot -> slot.round() == null && slot.minuteMillis() == minute);
  }

  @Override
  public long folded(int minutesAgo) {
    return SubjectFigures.UNKNOWN;
  }

  private Map<Slot, Long> of(Quantity quantity) {
    return amounts.getOrDefault(quantity.ordinal(), Map.of());
  }

  private static boolean counts(Slot slot, Quantity quantity, long minute) {
    return slot.round() == null
        && (quantity.kind().cumulative()
            ? slot.minuteMillis() <= minute
            : slot.minuteMillis() == minute);
  }

  @Override
  public <T> T once(Function<MinuteView, T> what) {
    return what.apply(this);
  }
}
