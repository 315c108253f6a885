package org.guatu.local.run;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told, validated.
 *
 * @param host address the server listens on
 * @param port 0 for any free one
 * @param data the operation's folder
 * @param scenario name of the scenario to play; null waits for events of others
 * @param seed of the scenario
 * @param speed scenario seconds a real second
 * @param outOfOrderness O; null for what the folder holds, in a new one the default
 * @param lateness L; null likewise
 */
public record RunOptions(
    String host,
    int port,
    Path data,
    @Nullable String scenario,
    long seed,
    double speed,
    @Nullable Duration outOfOrderness,
    @Nullable Duration lateness) {
  private static final Duration LONGEST = Duration.ofDays(30);

  public RunOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port must be between 0 and 65535, not " + port);
    }
    if (!(speed > 0) || speed > 100_000) {
      throw new IllegalArgumentException(
          "--speed must be above 0 and at most 100000, not " + speed);
    }
    if (scenario == null && speed != 1) {
      throw new IllegalArgumentException("--speed needs a scenario; real events come as they come");
    }
    check("--out-of-orderness", outOfOrderness);
    check("--lateness", lateness);
  }

  /** With the folder's out-of-orderness and lateness. */
  public RunOptions(
      String host, int port, Path data, @Nullable String scenario, long seed, double speed) {
    this(host, port, data, scenario, seed, speed, null, null);
  }

  private static void check(String option, @Nullable Duration span) {
    if (span != null && (span.isNegative() || span.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(
          option + " must be between 0 and " + LONGEST.toDays() + " days, not " + span);
    }
  }
}
