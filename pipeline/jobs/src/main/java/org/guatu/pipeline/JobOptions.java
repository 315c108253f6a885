package org.guatu.pipeline;

import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;

/**
 * What a job is told. Checked when made: an {@link IllegalArgumentException} names the option that
 * is wrong.
 *
 * @param outOfOrdernessMillis O: a minute settles so long after its end
 * @param latenessMillis L: and is final so long after that
 * @param emitEveryMillis a changed subject is told at once, then at most so often
 * @param registry areas, points, groups and rounds
 */
public record JobOptions(
    long outOfOrdernessMillis, long latenessMillis, long emitEveryMillis, Registry registry) {
  public static final long DEFAULT_OUT_OF_ORDERNESS_MILLIS = 10_000;
  public static final long DEFAULT_LATENESS_MILLIS = 6 * 3_600_000L;
  public static final long DEFAULT_EMIT_EVERY_MILLIS = 250;

  private static final long LONGEST_MILLIS = 30 * 86_400_000L;

  public JobOptions {
    check("out-of-orderness", outOfOrdernessMillis, 0);
    check("lateness", latenessMillis, 0);
    check("emit-every", emitEveryMillis, 1);
  }

  public static JobOptions of(Registry registry) {
    return new JobOptions(
        DEFAULT_OUT_OF_ORDERNESS_MILLIS,
        DEFAULT_LATENESS_MILLIS,
        DEFAULT_EMIT_EVERY_MILLIS,
        registry);
  }

  private static void check(String option, long millis, long least) {
    if (millis < least || millis > LONGEST_MILLIS) {
      throw new IllegalArgumentException(
          option + ": " + millis + " ms is not within " + least + " and " + LONGEST_MILLIS + " ms");
    }
  }

  public Finishing finishing() {
    return new Finishing(outOfOrdernessMillis, latenessMillis);
  }

  public Places places() {
    return new Places(registry, outOfOrdernessMillis, latenessMillis);
  }
}
