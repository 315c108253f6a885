package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.cell.Tuples;

/** Turns what changed by one event into what each leaf has to add. */
final class DeltaBuilder {
  private final Finishing finishing;
  private final List<? extends Quantity> quantities;
  private final long atMillis;
  private final long ownMinuteMillis;
  private final long keptUntilMillis;
  private final Map<Leaf, Parts> leaves = new HashMap<>();

  private static final class Parts {
    final Tuples amounts = new Tuples();
    final TreeSet<Long> revised = new TreeSet<>();
    final List<String> rounds = new ArrayList<>();
    final Tuples roundAmounts = new Tuples();

    int round(String name) {
      int index = rounds.indexOf(name);
      if (index < 0) {
        rounds.add(name);
        return rounds.size() - 1;
      }
      return index;
    }
  }

  /**
   * @param atMillis received-at of what brought the change about
   * @param ownMinuteMillis the event's own minute: there its {@code EVENTS} count as a change, and
   *     nothing else does
   * @param keptUntilMillis until when the leaves are kept for it, received-time
   */
  DeltaBuilder(
      Finishing finishing,
      List<? extends Quantity> quantities,
      long atMillis,
      long ownMinuteMillis,
      long keptUntilMillis) {
    this.finishing = finishing;
    this.quantities = quantities;
    this.atMillis = atMillis;
    this.ownMinuteMillis = ownMinuteMillis;
    this.keptUntilMillis = keptUntilMillis;
  }

  /** Adds what belongs to minutes. */
  void minutes(Contributions changes) {
    changes.forEach((slot, amount) -> minute(slot, amount, atMillis));
  }

  /** Adds one amount that was brought about at an instant. */
  void minute(Contributions.Slot slot, long amount, long brokeAtMillis) {
    Quantity quantity = quantities.get(slot.quantity());
    long minute = slot.minuteMillis();
    if (finishing.isLate(minute, brokeAtMillis)) {
      if (!quantity.kind().cumulative()) {
        return;
      }
      minute = finishing.firstOpen(brokeAtMillis);
    }
    Parts parts = parts(slot.leaf());
    long bucket = finishing.bucket(minute, brokeAtMillis);
    parts.amounts.add(minute, bucket, slot.quantity(), slot.tag(), amount);
    if (slot.quantity() == Quantity.EVENTS || minute != ownMinuteMillis) {
      parts.revised.add(minute);
    }
  }

  /** Counts the event itself as a change of its minute. */
  void revise(Leaf leaf) {
    parts(leaf).revised.add(ownMinuteMillis);
  }

  /** Tells a leaf to be kept, if nothing else. */
  void keep(Leaf leaf) {
    parts(leaf);
  }

  /** Adds what belongs to rounds. */
  void rounds(Contributions totals, Contributions ledger) {
    Map<Contributions.Slot, Long> late = new HashMap<>(ledger.amounts());
    totals.forEach(
        (slot, amount) -> {
          Long part = late.remove(slot);
          round(slot, amount, part == null ? 0 : part);
        });
    late.forEach((slot, part) -> round(slot, 0, part));
  }

  /** Adds to one total, and to its ledger's part. */
  void round(Contributions.Slot slot, long amount, long ledger) {
    String round = slot.round();
    if (round != null) {
      Parts parts = parts(slot.leaf());
      parts.roundAmounts.add(parts.round(round), slot.quantity(), amount, ledger);
    }
  }

  private Parts parts(Leaf leaf) {
    return leaves.computeIfAbsent(leaf, key -> new Parts());
  }

  /** The deltas, one for each leaf. */
  Collection<SubjectDelta> build() {
    List<SubjectDelta> deltas = new ArrayList<>(leaves.size());
    leaves.forEach(
        (leaf, parts) -> {
          SubjectDelta delta = new SubjectDelta();
          delta.subject = LeafKey.of(leaf);
          delta.asOfMillis = atMillis;
          delta.keptUntilMillis = keptUntilMillis;
          delta.amounts = parts.amounts.drain();
          Tuples revisions = new Tuples();
          for (long minute : parts.revised) {
            revisions.add(minute, 1);
          }
          delta.revisions = revisions.drain();
          delta.rounds = parts.rounds.toArray(String[]::new);
          delta.roundAmounts = parts.roundAmounts.drain();
          deltas.add(delta);
        });
    return deltas;
  }
}
