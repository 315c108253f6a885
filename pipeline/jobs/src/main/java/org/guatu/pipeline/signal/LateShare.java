package org.guatu.pipeline.signal;

/**
 * Rule 12: more than 5 % of a source's records came after their minute was final. Below 20 records
 * nothing is said: one of them would be a twentieth.
 *
 * @param late records of the ledger, in the minutes looked at
 * @param accepted records that counted, in the same minutes
 */
public record LateShare(long late, long accepted) {
  private static final int LEAST_RECORDS = 20;

  public Verdict verdict() {
    long records = late + accepted;
    return records < LEAST_RECORDS ? Verdict.UNKNOWN : Verdict.of(late * 20 > records);
  }
}
