package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Signal (a), rule 13, of an area: calls about supplies surge, and of the orders due at most half
 * are completed. It must hold for {@value #HOLD_MINUTES} settled minutes. Association, never cause:
 * people may call because nothing comes, or both because the gate is closed.
 *
 * @param supplyCallsUp by {@link CallSurge}, topic supplies
 * @param due60m orders whose window ended in the last 60 minutes; null where not known
 * @param delivered60m orders delivered in the last 60 minutes; null where not known
 */
public record SupplyCallsBesideStalledDeliveries(
    Verdict supplyCallsUp, @Nullable Long due60m, @Nullable Long delivered60m)
    implements Association {
  /** For how long it must hold. */
  public static final int HOLD_MINUTES = 15;

  /** Half of fewer than five is no stall, and such cells are not to be told apart. */
  public static final int LEAST_DUE = 5;

  @Override
  public Verdict verdict() {
    return supplyCallsUp.and(stalled());
  }

  private Verdict stalled() {
    if (due60m == null || delivered60m == null) {
      return Verdict.UNKNOWN;
    }
    return Verdict.of(due60m >= LEAST_DUE && delivered60m * 2 <= due60m);
  }
}
