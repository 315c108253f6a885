package org.guatu.local.replay;

import java.time.Duration;
import org.guatu.simulators.round.RoundManifest;
import org.jspecify.annotations.Nullable;

/**
 * How a round is replayed.
 *
 * @param speed recorded seconds a real second; infinite for as fast as it goes
 * @param parallelism of every operator
 * @param outOfOrderness O; null for the round's own
 * @param lateness L; null for the round's own
 */
public record ReplayOptions(
    double speed, int parallelism, @Nullable Duration outOfOrderness, @Nullable Duration lateness) {
  public ReplayOptions {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("--speed must be above 0 or max, not " + speed);
    }
    if (parallelism < 1 || parallelism > 128) {
      throw new IllegalArgumentException(
          "--parallelism must be between 1 and 128, not " + parallelism);
    }
  }

  /** Full speed, one subtask each, the round's own O and L. */
  public static ReplayOptions defaults() {
    return new ReplayOptions(Double.POSITIVE_INFINITY, 1, null, null);
  }

  long outOfOrdernessMillis(RoundManifest manifest) {
    return outOfOrderness != null
        ? outOfOrderness.toMillis()
        : manifest.settings().outOfOrdernessMillis();
  }

  long latenessMillis(RoundManifest manifest) {
    return lateness != null ? lateness.toMillis() : manifest.settings().latenessMillis();
  }
}
