package org.guatu.pipeline.signal;

import java.io.Serializable;

/**
 * Whether calls are up: by {@link PoissonCusum} against {@link Baseline} where past days tell what
 * to expect, by {@link EarsC2} where they do not yet, and unknown where neither has enough.
 *
 * @param cusum level of the CUSUM
 * @param shortHistoryUpToBin last bin for which an exceedance of C2 counts as up; -1 for none
 * @param basis what the verdict rests on
 * @param verdict whether calls are up
 */
public record CallSurge(PoissonCusum cusum, long shortHistoryUpToBin, Basis basis, Verdict verdict)
    implements Serializable {

  /** What a verdict rests on. */
  public enum Basis {
    /** The same time of day on past days. */
    PAST_DAYS,
    /** The hour before; errs often. */
    SHORT_HISTORY,
    /** Nothing yet. */
    NOTHING
  }

  /** Before the first bin. */
  public static final CallSurge START =
      new CallSurge(PoissonCusum.START, -1, Basis.NOTHING, Verdict.UNKNOWN);

  /** C2 sees a change for some bins only, then takes it for normal: it counts for half an hour. */
  private static final int SHORT_HISTORY_BINS = 6;

  /**
   * After one more settled bin.
   *
   * @param history the bins before; whether it already has this one makes no difference
   * @param bin its number
   * @param count what it counted
   */
  public CallSurge next(BinHistory history, long bin, int count) {
    Baseline baseline = Baseline.of(history, bin);
    if (baseline != null) {
      PoissonCusum next = cusum.next(count, baseline.cautiousMicros());
      return new CallSurge(next, -1, Basis.PAST_DAYS, Verdict.of(next.up()));
    }
    EarsC2 recent = EarsC2.of(history, bin);
    if (recent == null) {
      return unknown();
    }
    long upTo = recent.exceededBy(count) ? bin + SHORT_HISTORY_BINS - 1 : shortHistoryUpToBin;
    return new CallSurge(cusum, upTo, Basis.SHORT_HISTORY, Verdict.of(bin <= upTo));
  }

  /** After a bin of which the count is not known: nothing moves. */
  public CallSurge unknown() {
    return new CallSurge(cusum, shortHistoryUpToBin, Basis.NOTHING, Verdict.UNKNOWN);
  }
}
