package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Signal (c) of an area: calls about medicine surge, and a medicine slip there is open for more
 * than 24 h. A surge and not any call, since a slip takes one or two days and somebody always asks.
 * Association, never cause.
 *
 * @param medicineCallsUp by {@link CallSurge}, topic medical
 * @param oldestSlipMinutes age of the oldest open order for medicine; 0 for none open, null where
 *     not known
 */
public record MedicineCallsBesideLateSlips(
    Verdict medicineCallsUp, @Nullable Long oldestSlipMinutes) implements Association {
  private static final long LATE_MINUTES = 24 * 60;

  @Override
  public Verdict verdict() {
    return medicineCallsUp.and(late());
  }

  private Verdict late() {
    return oldestSlipMinutes == null
        ? Verdict.UNKNOWN
        : Verdict.of(oldestSlipMinutes > LATE_MINUTES);
  }
}
