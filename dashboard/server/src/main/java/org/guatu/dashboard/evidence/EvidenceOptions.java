package org.guatu.dashboard.evidence;

import java.time.Duration;

/**
 * How much a look into the log may cost.
 *
 * @param maxRequests looks under way at once; further ones get 429
 * @param mostRecords records read for one
 * @param longest how long reading may take
 * @param mostHeld events kept while looking; what is beyond is counted
 */
public record EvidenceOptions(int maxRequests, long mostRecords, Duration longest, int mostHeld) {
  /** Two at once, 400,000 records or 4 s each. */
  public static EvidenceOptions defaults() {
    return new EvidenceOptions(2, 400_000, Duration.ofSeconds(4), 5_000);
  }
}
