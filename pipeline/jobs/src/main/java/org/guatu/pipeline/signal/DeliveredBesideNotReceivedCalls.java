package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * Signal (f), rule 16, of a building: orders are told as delivered there, and people of that
 * building call that they received nothing. The delivery is in doubt; association, never cause: a
 * bag may stand at the wrong door. Two callers at least, since one may mean another order.
 *
 * @param delivered24h orders delivered to the building in the last 24 hours; null where not known
 * @param notReceivedCallers24h unique callers of the building who received nothing, of the same
 *     time; null where not known
 */
public record DeliveredBesideNotReceivedCalls(
    @Nullable Long delivered24h, @Nullable Long notReceivedCallers24h) implements Association {
  private static final int LEAST_CALLERS = 2;

  @Override
  public Verdict verdict() {
    Verdict delivered = delivered24h == null ? Verdict.UNKNOWN : Verdict.of(delivered24h > 0);
    Verdict missed =
        notReceivedCallers24h == null
            ? Verdict.UNKNOWN
            : Verdict.of(notReceivedCallers24h >= LEAST_CALLERS);
    return delivered.and(missed);
  }
}
