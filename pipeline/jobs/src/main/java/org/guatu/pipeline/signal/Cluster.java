package org.guatu.pipeline.signal;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest cluster of a scan: areas and the last so many bins, with more cases than expected.
 *
 * @param areas codes, its centre first
 * @param bins how many of the last bins it takes in
 * @param cases c
 * @param callers unique callers among them
 * @param expectedMicros E, given the number of all cases, in millionths
 * @param llrMicros log-likelihood ratio, in millionths
 * @param exceeded in how many replications some cluster was at least as likely
 * @param replications how many were made; fewer than asked for where it was soon clear that this is
 *     nothing
 * @param signal whether p is below the limit
 */
public record Cluster(
    List<String> areas,
    int bins,
    int cases,
    int callers,
    long expectedMicros,
    long llrMicros,
    int exceeded,
    int replications,
    boolean signal) {

  /** Monte-Carlo p: the rank of the data among data and replications. */
  public double p() {
    return (exceeded + 1.0) / (replications + 1.0);
  }

  /** Whether this signal repeats that of the scan before, with an area in common. */
  public boolean confirms(@Nullable Cluster before) {
    return signal && before != null && before.signal && !Collections.disjoint(areas, before.areas);
  }
}
