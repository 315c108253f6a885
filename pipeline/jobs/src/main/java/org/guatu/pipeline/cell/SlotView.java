package org.guatu.pipeline.cell;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Function;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** One minute of a timeline. */
final class SlotView implements MinuteView {
  private final SubjectFigures figures;
  private final Timeline timeline;
  private final long minuteMillis;
  private final long elapsedMillis;
  private final Subject subject;
  private final int index;

  /** Of the slot at or before each minute, by minutes ago, as far as was asked. */
  private int[] indexes = new int[2];

  private int reached;
  private @Nullable Object once;

  /** What leaves derived, where that of the timeline does not hold; see {@link TaggedAmounts}. */
  private final long @Nullable [] derived;

  SlotView(
      Subject subject,
      Timeline timeline,
      long minuteMillis,
      long elapsedMillis,
      long @Nullable [] derived) {
    this.figures = subject.figures();
    this.subject = subject;
    this.timeline = timeline;
    this.minuteMillis = minuteMillis;
    this.elapsedMillis = elapsedMillis;
    this.derived = derived;
    timeline.clean(figures, minuteMillis);
    this.index = timeline.indexAtOrBefore(minuteMillis);
  }

  @Override
  public long minuteMillis() {
    return minuteMillis;
  }

  @Override
  public long elapsedMillis() {
    return elapsedMillis;
  }

  @Override
  public boolean leaf() {
    return subject.leaf();
  }

  @Override
  public boolean area() {
    return subject.kind() == SubjectKind.AREA;
  }

  @Override
  public boolean line() {
    return subject.kind() == SubjectKind.LINE;
  }

  @Override
  public MinuteView ago(int minutes) {
    long minute = minuteMillis - minutes * Window.MINUTE_MILLIS;
    return new SlotView(subject, timeline, minute, Window.MINUTE_MILLIS, null);
  }

  @Override
  public long at(Quantity quantity) {
    if (derived != null && isDerived(quantity)) {
      TreeMap<Long, Long> counts = new TreeMap<>();
      TaggedAmounts.addTo(derived, quantity.ordinal(), counts);
      return counts.getOrDefault(Contributions.UNTAGGED, 0L);
    }
    return at(quantity, 0);
  }

  private static boolean isDerived(Quantity quantity) {
    return quantity.kind() == QuantityKind.DERIVED
        || quantity.kind() == QuantityKind.DERIVED_HISTOGRAM
        || quantity.ordinal() == Quantity.BY_RULE;
  }

  @Override
  public long at(Quantity quantity, int minutesAgo) {
    long minute = minuteMillis - minutesAgo * Window.MINUTE_MILLIS;
    int at = indexAtOrBefore(minutesAgo);
    int q = quantity.ordinal();
    if (quantity.kind().cumulative()) {
      return at < 0
          ? timeline.baseLevels(figures.quantities().size())[q]
          : timeline.slots.get(at).level(q);
    }
    if (at < 0 || timeline.slots.get(at).minuteMillis != minute) {
      return 0;
    }
    return timeline.slots.get(at).amount(q);
  }

  @Override
  public long sum(Quantity quantity, int minutes) {
    long from = minuteMillis - (minutes - 1) * Window.MINUTE_MILLIS;
    long sum = 0;
    for (int i = index; i >= 0 && timeline.slots.get(i).minuteMillis >= from; i--) {
      sum += timeline.slots.get(i).amount(quantity);
    }
    return sum;
  }

  @Override
  public long knowing(Quantity quantity) {
    long level = at(quantity, 0);
    return leaf() ? Math.min(level, 1) : level;
  }

  @Override
  public Histogram histogram(Quantity quantity) {
    int q = quantity.ordinal();
    if (quantity.kind().cumulative()) {
      return new Histogram(timeline.levelsByTag(q, minuteMillis));
    }
    TreeMap<Long, Long> counts = new TreeMap<>();
    if (derived != null && isDerived(quantity)) {
      TaggedAmounts.addTo(derived, q, counts);
    } else if (index >= 0 && timeline.slots.get(index).minuteMillis == minuteMillis) {
      TaggedAmounts.addTo(timeline.slots.get(index).tagged, q, counts);
    }
    return new Histogram(counts);
  }

  @Override
  public boolean tagged(Quantity quantity, int minutesAgo) {
    int at = indexAtOrBefore(minutesAgo);
    long minute = minuteMillis - minutesAgo * Window.MINUTE_MILLIS;
    return at >= 0
        && timeline.slots.get(at).minuteMillis == minute
        && !timeline.slots.get(at).tags(quantity).isEmpty();
  }

  @Override
  public long folded(int minutesAgo) {
    int at = indexAtOrBefore(minutesAgo);
    return at < 0 ? timeline.baseFolded : timeline.slots.get(at).folded;
  }

  private int indexAtOrBefore(int minutesAgo) {
    while (reached <= minutesAgo) {
      long minute = minuteMillis - reached * Window.MINUTE_MILLIS;
      int at = reached == 0 ? index : indexes[reached - 1];
      while (at >= 0 && timeline.slots.get(at).minuteMillis > minute) {
        at--;
      }
      if (reached == indexes.length) {
        indexes = Arrays.copyOf(indexes, 2 * reached);
      }
      indexes[reached++] = at;
    }
    return indexes[minutesAgo];
  }

  @Override
  @SuppressWarnings("unchecked") // A view is asked for one thing.
  public <T> T once(Function<MinuteView, T> what) {
    Object known = once;
    if (known == null) {
      known = what.apply(this);
      once = known;
    }
    return (T) known;
  }
}
