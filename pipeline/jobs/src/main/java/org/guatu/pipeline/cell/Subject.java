package org.guatu.pipeline.cell;

import java.util.Arrays;
import java.util.List;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of one subject come about, without Flink: amounts are folded in, changed cells
 * told, minutes settled and made final. A leaf also tells its roll-ups what it adds to them. The
 * state is handed in with each call.
 *
 * @param figures the stream's rule
 * @param finishing when minutes settle
 * @param leaf a leaf, or a roll-up
 * @param kind what a roll-up is of; null for a leaf
 */
public record Subject(
    SubjectFigures figures, Finishing finishing, boolean leaf, @Nullable SubjectKind kind) {
  /** Folds a delta in. */
  public void apply(
      SubjectState state, SubjectDelta delta, long receivedTimeMillis, Outlet outlet) {
    state.asOfMillis = Math.max(state.asOfMillis, delta.asOfMillis);
    state.dirty = true;
    long firstUnsettled = finishing.firstUnsettled(receivedTimeMillis);
    long[] amounts = delta.amounts;
    long touched = Long.MIN_VALUE;
    for (int i = 0; i < amounts.length; i += SubjectDelta.AMOUNT_WIDTH) {
      addAmount(state, amounts, i, firstUnsettled, outlet);
      if (amounts[i] != touched) {
        touched = amounts[i];
        touch(state, touched, receivedTimeMillis, outlet);
      }
    }
    long[] revisions = delta.revisions;
    for (int i = 0; i < revisions.length; i += SubjectDelta.REVISION_WIDTH) {
      CellSlot cell = touch(state, revisions[i], receivedTimeMillis, outlet);
      if (cell != null) {
        cell.revision += revisions[i + 1];
        cell.touched = true;
      }
      state.dirtyFromMillis = Math.min(state.dirtyFromMillis, revisions[i]);
      if (leaf) {
        state.pendingRevisions.add(revisions[i], revisions[i + 1]);
      }
    }
    Rounds.apply(state, delta, figures.quantities().size(), leaf);
  }

  private void addAmount(
      SubjectState state, long[] amounts, int i, long firstUnsettled, Outlet outlet) {
    long minute = amounts[i];
    long bucket = amounts[i + 1];
    Quantity quantity = figures.quantities().get((int) amounts[i + 2]);
    long tag = amounts[i + 3];
    long amount = amounts[i + 4];
    if (bucket == SubjectDelta.SETTLED_ONLY) {
      CellSlot cell = cellAt(state, minute, outlet);
      cell.settledDerived =
          TaggedAmounts.plus(cell.settledDerived, quantity.ordinal(), tag, amount);
      return;
    }
    state.timeline.add(quantity, figures.quantities().size(), minute, tag, amount);
    state.dirtyFromMillis = Math.min(state.dirtyFromMillis, minute);
    if (bucket > minute && bucket != SubjectDelta.NEVER) {
      outlet.wakeAt(finishing.settlesAtMillis(bucket));
      if (bucket > firstUnsettled) {
        state.ahead.add(minute, bucket, quantity.ordinal(), tag, amount);
      }
    }
    if (leaf && quantity.kind() == QuantityKind.LEAF_COUNT) {
      cellAt(state, minute + Window.MINUTE_MILLIS, outlet);
    }
    if (leaf && quantity.kind().linear()) {
      state.pending.add(minute, bucket, quantity.ordinal(), tag, amount);
    }
  }

  /** The minute's cell, made if need be; null if it is final. */
  private @Nullable CellSlot touch(
      SubjectState state, long minuteMillis, long receivedTimeMillis, Outlet outlet) {
    if (finishing.isLate(minuteMillis, receivedTimeMillis)) {
      return null;
    }
    return cellAt(state, minuteMillis, outlet);
  }

  private CellSlot cellAt(SubjectState state, long minuteMillis, Outlet outlet) {
    int index = indexAtOrAfter(state.cells, minuteMillis);
    if (index < state.cells.size() && state.cells.get(index).minuteMillis == minuteMillis) {
      return state.cells.get(index);
    }
    CellSlot cell = new CellSlot();
    cell.minuteMillis = minuteMillis;
    state.cells.add(index, cell);
    outlet.wakeAt(minuteMillis);
    outlet.wakeAt(finishing.settlesAtMillis(minuteMillis));
    outlet.wakeAt(finishing.finalAtMillis(minuteMillis));
    return cell;
  }

  /**
   * Tells all that changed. A leaf's minute waits until it has begun by the job's received-time or
   * by that of its newest event. A roll-up's waits for the job's: then every leaf has told whether
   * it is present, and what the wall shows does not begin each minute with a few of them.
   */
  public void flush(SubjectState state, long receivedTimeMillis, Outlet outlet) {
    if (!state.dirty) {
      return;
    }
    long now = leaf ? Math.max(receivedTimeMillis, state.asOfMillis) : receivedTimeMillis;
    long lastBegun = Window.minuteOf(now);
    List<CellSlot> cells = state.cells;
    int i = indexAtOrAfter(cells, state.dirtyFromMillis);
    for (; i < cells.size() && cells.get(i).minuteMillis <= lastBegun; i++) {
      evaluate(state, cells.get(i), receivedTimeMillis, false, outlet);
    }
    state.dirty = i < cells.size();
    state.dirtyFromMillis = state.dirty ? cells.get(i).minuteMillis : Long.MAX_VALUE;
    Rounds.flush(state, figures, outlet);
    if (leaf) {
      // What settles at this very moment has not settled yet.
      long settling = finishing.firstUnsettled(receivedTimeMillis - 1);
      Knowing.update(state, figures.quantities(), settling);
      tellRollUps(state, outlet);
    }
  }

  private static void tellRollUps(SubjectState state, Outlet outlet) {
    SubjectDelta delta = new SubjectDelta();
    delta.asOfMillis = state.asOfMillis;
    delta.amounts = state.pending.drainSummed(SubjectDelta.AMOUNT_WIDTH);
    delta.revisions = state.pendingRevisions.drainSummed(SubjectDelta.REVISION_WIDTH);
    Rounds.drain(state, delta);
    if (!delta.isEmpty()) {
      outlet.delta(delta);
    }
  }

  /** Looks at one cell again and tells it if it changed, or if told to. */
  private void evaluate(
      SubjectState state, CellSlot cell, long receivedTimeMillis, boolean always, Outlet outlet) {
    long now = Math.max(receivedTimeMillis, state.asOfMillis);
    long elapsed = Math.max(0, Math.min(Window.MINUTE_MILLIS, now - cell.minuteMillis));
    Sight sight = look(state, cell.minuteMillis, elapsed, null);
    tell(state, cell, sight, receivedTimeMillis, always, outlet);
  }

  /**
   * A minute as it looks.
   *
   * @param derived what a leaf derives for its roll-ups; see {@link TaggedAmounts}
   */
  @SuppressWarnings("ArrayRecordComponent") // Made, read and never compared.
  private record Sight(boolean present, Figures figures, long[] derived) {}

  private Sight look(
      SubjectState state, long minuteMillis, long elapsedMillis, long @Nullable [] derived) {
    SlotView view = new SlotView(this, state.timeline, minuteMillis, elapsedMillis, derived);
    Figures seen = new Figures();
    boolean present = figures.present(view);
    if (present) {
      figures.minute(view, seen);
    }
    return new Sight(present, seen, leaf && present ? derived(view) : TaggedAmounts.NONE);
  }

  private void tell(
      SubjectState state,
      CellSlot cell,
      Sight sight,
      long receivedTimeMillis,
      boolean always,
      Outlet outlet) {
    if (leaf && !Arrays.equals(sight.derived(), cell.derived)) {
      addAll(state.pending, cell.minuteMillis, SubjectDelta.NEVER, cell.derived, -1);
      addAll(state.pending, cell.minuteMillis, SubjectDelta.NEVER, sight.derived(), 1);
      cell.derived = sight.derived();
    }
    if (!sight.present() && !cell.emitted) {
      return;
    }
    long fingerprint = sight.figures().fingerprint();
    boolean changed = fingerprint != cell.fingerprint || sight.present() != cell.emitted;
    if (changed && leaf && cell.emitted && !cell.touched) {
      cell.revision++;
      state.pendingRevisions.add(cell.minuteMillis, 1);
    }
    if (changed || cell.touched || always) {
      Finality finality = finishing.at(cell.minuteMillis, receivedTimeMillis);
      outlet.minuteCell(cell, finality, sight.figures());
      cell.fingerprint = fingerprint;
      cell.emitted = sight.present();
    }
    cell.touched = false;
  }

  /** What a leaf derives for its roll-ups: that it is present, and what its stream's rule says. */
  private long[] derived(MinuteView view) {
    long[][] sum = {TaggedAmounts.plus(TaggedAmounts.NONE, Quantity.BY_RULE, 0, 1)};
    figures.derive(
        view,
        (quantity, tag, amount) -> {
          if (amount != 0) {
            sum[0] = TaggedAmounts.plus(sum[0], quantity.ordinal(), tag, amount);
          }
        });
    return sum[0];
  }

  private static void addAll(Tuples to, long minute, long bucket, long[] triples, int sign) {
    for (int i = 0; i < triples.length; i += 3) {
      to.add(minute, bucket, triples[i], triples[i + 1], sign * triples[i + 2]);
    }
  }

  /** To be called when received-time reaches an instant somebody asked to be woken at. */
  public void wake(SubjectState state, long receivedTimeMillis, Outlet outlet) {
    flush(state, receivedTimeMillis, outlet);
    long settles = receivedTimeMillis - finishing.outOfOrdernessMillis() - Window.MINUTE_MILLIS;
    if (settles == Window.minuteOf(settles)) {
      settle(state, settles, receivedTimeMillis, outlet);
    }
    long ends = settles - finishing.latenessMillis();
    if (ends == Window.minuteOf(ends)) {
      finish(state, ends, receivedTimeMillis, outlet);
    }
  }

  private void settle(SubjectState state, long minute, long receivedTimeMillis, Outlet outlet) {
    int index = indexAtOrAfter(state.cells, minute);
    if (index < state.cells.size() && state.cells.get(index).minuteMillis == minute) {
      CellSlot cell = state.cells.get(index);
      settle(state, cell, receivedTimeMillis, outlet);
      if (leaf) {
        tellRollUps(state, outlet);
      }
    }
    Ahead.forget(state, minute);
  }

  private void settle(SubjectState state, CellSlot cell, long receivedTimeMillis, Outlet outlet) {
    long minute = cell.minuteMillis;
    boolean parted = Ahead.any(state, minute);
    if (parted) {
      Ahead.shift(state, figures.quantities(), minute, -1);
    }
    Sight settled = look(state, minute, Window.MINUTE_MILLIS, leaf ? null : cell.settledDerived);
    if (leaf) {
      addAll(state.pending, minute, SubjectDelta.SETTLED_ONLY, settled.derived(), 1);
    }
    cell.settled = true;
    cell.settledDerived = TaggedAmounts.NONE;
    cell.keepSettled(settled.figures());
    if (parted) {
      Ahead.shift(state, figures.quantities(), minute, 1);
    }
    boolean same = leaf && !parted;
    Sight now = same ? settled : look(state, minute, Window.MINUTE_MILLIS, null);
    tell(state, cell, now, receivedTimeMillis, true, outlet);
  }

  private void finish(SubjectState state, long minute, long receivedTimeMillis, Outlet outlet) {
    List<CellSlot> cells = state.cells;
    int index = indexAtOrAfter(cells, minute);
    if (index < cells.size() && cells.get(index).minuteMillis == minute) {
      evaluate(state, cells.get(index), receivedTimeMillis, true, outlet);
      cells.subList(0, index + 1).clear();
      if (leaf) {
        tellRollUps(state, outlet);
      }
    }
    long reach = figures.reachMinutes() * Window.MINUTE_MILLIS;
    state.timeline.drop(figures, minute + Window.MINUTE_MILLIS - reach);
    if (cells.isEmpty() && !state.timeline.slots.isEmpty()) {
      MinuteSlot last = state.timeline.slots.get(state.timeline.slots.size() - 1);
      outlet.wakeAt(finishing.finalAtMillis(last.minuteMillis + reach));
    }
  }

  /** Tells the totals of a round for the last time and forgets them. */
  public void reconcile(SubjectState state, RoundTotals round, Outlet outlet) {
    Rounds.reconcile(state, round, figures, outlet);
  }

  /** Received-time until which a leaf is kept for the sake of a minute. */
  public long neededUntilMillis(long minuteMillis) {
    return finishing.finalAtMillis(
        minuteMillis + (1 + figures.reachMinutes()) * Window.MINUTE_MILLIS);
  }

  /** Lets a leaf end: from a minute on, its roll-ups have none of its levels any more. */
  public void end(SubjectState state, long minuteMillis, Outlet outlet) {
    Timeline timeline = state.timeline;
    List<? extends Quantity> quantities = figures.quantities();
    timeline.drop(figures, Long.MAX_VALUE);
    long[] levels = timeline.baseLevels(quantities.size());
    for (Quantity quantity : quantities) {
      int q = quantity.ordinal();
      if (quantity.kind() == QuantityKind.LEVEL && levels[q] != 0) {
        state.pending.add(minuteMillis, minuteMillis, q, Contributions.UNTAGGED, -levels[q]);
      }
    }
    long[] tagged = timeline.baseTagged;
    for (int i = 0; i < tagged.length; i += 3) {
      if (quantities.get((int) tagged[i]).kind().linear()) {
        state.pending.add(minuteMillis, minuteMillis, tagged[i], tagged[i + 1], -tagged[i + 2]);
      }
    }
    Knowing.end(state, quantities, minuteMillis);
    tellRollUps(state, outlet);
  }

  /**
   * Whether nothing is left of a roll-up to tell, nor any minute that a later one looks back to,
   * nor any level of its leaves.
   */
  public static boolean isOver(SubjectState state) {
    return state.cells.isEmpty()
        && state.timeline.slots.isEmpty()
        && state.rounds.isEmpty()
        && !state.timeline.hasLevels();
  }

  private static int indexAtOrAfter(List<CellSlot> cells, long minuteMillis) {
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.get(middle).minuteMillis < minuteMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
