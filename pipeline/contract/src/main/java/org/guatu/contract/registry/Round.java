package org.guatu.contract.registry;

import java.io.Serializable;
import org.guatu.contract.LocalName;

/**
 * A round 轮次: planned, open, tail sweep 扫尾, closed, reconciled.
 *
 * @param id unique among rounds
 * @param name in both languages
 * @param opensAtMillis planned begin, UTC milliseconds
 * @param deadlineMillis when it is to be finished, UTC milliseconds
 * @param reconciledAtMillis its totals accept events received before this, UTC milliseconds
 * @param arrivals how people come: what its end is foretold by
 */
public record Round(
    String id,
    LocalName name,
    long opensAtMillis,
    long deadlineMillis,
    long reconciledAtMillis,
    Arrivals arrivals)
    implements Serializable {

  /** A round whose people are called. */
  public Round(
      String id, LocalName name, long opensAtMillis, long deadlineMillis, long reconciledAtMillis) {
    this(id, name, opensAtMillis, deadlineMillis, reconciledAtMillis, Arrivals.CALLED);
  }
}
