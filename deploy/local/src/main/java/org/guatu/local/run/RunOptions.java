package org.guatu.local.run;

import java.nio.file.Path;
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
 */
public record RunOptions(
    String host, int port, Path data, @Nullable String scenario, long seed, double speed) {
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
  }
}
