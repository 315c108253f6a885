package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.guatu.contract.metric.Figure;

/** The sums over a subject's leaves at one minute, whether a leaf is present or not. */
record Sums(List<Tally> leaves, long minute) {
  long in(Tally.Quantity quantity) {
    return leaves.stream().mapToLong(leaf -> leaf.in(quantity, minute)).sum();
  }

  long last(int minutes, Tally.Quantity quantity) {
    return leaves.stream().mapToLong(leaf -> leaf.last(minutes, quantity, minute)).sum();
  }

  long at(Tally.Quantity quantity) {
    return leaves.stream().mapToLong(leaf -> leaf.level(quantity, minute)).sum();
  }

  /** Leaves in which a level has ever been more than 0. */
  long leavesAbove(Tally.Quantity quantity) {
    return leaves.stream().filter(leaf -> leaf.wasAbove(quantity, minute)).count();
  }

  Sums ago(int minutes) {
    return new Sums(leaves, minute - minutes * Tally.MINUTE);
  }

  long knowing() {
    return leaves.stream().filter(leaf -> leaf.knownIn(minute)).count();
  }

  Fraction level(Tally.Quantity quantity) {
    long level = leaves.stream().mapToLong(leaf -> leaf.level(quantity, minute)).sum();
    return new Fraction(level, 1, knowing());
  }

  List<Long> ages() {
    List<Long> ages = new ArrayList<>();
    leaves.forEach(leaf -> ages.addAll(leaf.agesIn(minute)));
    Collections.sort(ages);
    return ages;
  }

  List<Long> medicineAges() {
    List<Long> ages = new ArrayList<>();
    leaves.forEach(leaf -> ages.addAll(leaf.medicineAgesIn(minute)));
    return ages;
  }

  List<Long> messageAges() {
    List<Long> ages = new ArrayList<>();
    leaves.forEach(leaf -> ages.addAll(leaf.messageAgesIn(minute)));
    return ages;
  }

  /** Of what stands at the end of the minute. */
  List<Long> ages(Figure age) {
    List<Long> ages = new ArrayList<>();
    leaves.forEach(leaf -> ages.addAll(leaf.agesIn(age, minute)));
    return ages;
  }

  /** The mean of what ended in the minute, in minutes. */
  Fraction mean(Figure figure) {
    List<Long> all = new ArrayList<>();
    leaves.forEach(leaf -> all.addAll(leaf.spansIn(figure, minute)));
    return Fraction.minutes(all);
  }

  List<Long> waits() {
    List<Long> waits = new ArrayList<>();
    leaves.forEach(leaf -> waits.addAll(leaf.waitsIn(minute)));
    return waits;
  }
}
