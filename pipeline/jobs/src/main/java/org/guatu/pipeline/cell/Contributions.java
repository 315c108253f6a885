package org.guatu.pipeline.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a set of events adds up to: amounts by leaf, window and quantity. Two of them can be
 * subtracted, so that whoever decides never has to take anything back.
 */
public final class Contributions {
  /** No tag. */
  public static final long UNTAGGED = 0;

  /**
   * Where an amount belongs.
   *
   * @param minuteMillis start of the minute; -1 for a round
   * @param round the round; null for a minute
   * @param quantity ordinal of the {@link Quantity}
   * @param tag for quantities that are counted by tag, else {@link #UNTAGGED}
   */
  public record Slot(
      Leaf leaf, long minuteMillis, @Nullable String round, int quantity, long tag) {}

  private final Map<Slot, Long> amounts = new HashMap<>();

  /** Adds to a minute. */
  public void add(Leaf leaf, long minuteMillis, Quantity quantity, long amount) {
    addTagged(leaf, minuteMillis, quantity, UNTAGGED, amount);
  }

  /** Adds to a minute under a tag, such as the seconds waited or the minute an order was placed. */
  public void addTagged(Leaf leaf, long minuteMillis, Quantity quantity, long tag, long amount) {
    put(new Slot(leaf, minuteMillis, null, quantity.ordinal(), tag), amount);
  }

  /** Adds to a round's total. */
  public void addToRound(Leaf leaf, String round, Quantity quantity, long amount) {
    put(new Slot(leaf, -1, round, quantity.ordinal(), UNTAGGED), amount);
  }

  /** Adds to wherever an amount belongs. */
  public void add(Slot slot, long amount) {
    put(slot, amount);
  }

  /** Takes all of {@code other} away. */
  public void subtract(Contributions other) {
    other.amounts.forEach((slot, amount) -> put(slot, -amount));
  }

  /** Adds all of {@code other}. */
  public void addAll(Contributions other) {
    other.amounts.forEach(this::put);
  }

  /** Every slot whose amount is not zero, in no particular order. */
  public void forEach(ObjLongConsumer<Slot> consumer) {
    amounts.forEach(consumer::accept);
  }

  public boolean isEmpty() {
    return amounts.isEmpty();
  }

  /** The amounts by slot, zeros left out. */
  public Map<Slot, Long> amounts() {
    return Map.copyOf(amounts);
  }

  private void put(Slot slot, long amount) {
    long sum = amounts.getOrDefault(slot, 0L) + amount;
    if (sum == 0) {
      amounts.remove(slot);
    } else {
      amounts.put(slot, sum);
    }
  }
}
