package org.guatu.local.verify;

import java.util.List;

/**
 * How the finals of a round compare with the recomputation.
 *
 * @param cells cells (stream, subject, window) that either side has
 * @param figures figures of cells that either side has
 * @param missing figures expected and not found
 * @param extra figures found and not expected
 * @param different figures found with another numerator, denominator or n
 * @param read records read
 * @param first the first differences, for a person to read
 */
public record VerifyReport(
    long cells,
    long figures,
    long missing,
    long extra,
    long different,
    long read,
    List<String> first) {

  /** Whether every figure of every cell agrees; there is at least one if there was any record. */
  public boolean agrees() {
    return (figures > 0 || read == 0) && missing == 0 && extra == 0 && different == 0;
  }
}
