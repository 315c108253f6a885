package org.guatu.dashboard.push;

import java.time.Duration;
import java.util.Set;

/**
 * Limits of the push channel.
 *
 * @param maxViewers further ones get 503
 * @param framePause how far apart two delta frames are at least
 * @param heartbeat a viewer is sent something at least so often
 * @param silence a viewer that shows no sign of reading for so long is closed
 * @param ringBytes encoded frames kept for those who lag or come back
 * @param allowedOrigins origins besides the server's own, such as {@code https://wall.example}
 */
public record PushOptions(
    int maxViewers,
    Duration framePause,
    Duration heartbeat,
    Duration silence,
    int ringBytes,
    Set<String> allowedOrigins) {

  public PushOptions {
    if (maxViewers < 1 || ringBytes < 1) {
      throw new IllegalArgumentException("maxViewers and ringBytes must be at least 1");
    }
    // A sign of life is asked for with a message, and has to have time to come.
    if (silence.compareTo(heartbeat.multipliedBy(3)) < 0) {
      throw new IllegalArgumentException("silence must be at least three heartbeats");
    }
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /** 500 viewers, 20 frames a second, a heartbeat each 2 s, 10 s of silence, 8 MiB of frames. */
  public static PushOptions defaults() {
    return new PushOptions(
        500,
        Duration.ofMillis(50),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        8 << 20,
        Set.of());
  }

  /** Also those of a reverse proxy, such as {@code https://wall.example}. */
  public PushOptions withAllowedOrigins(Set<String> origins) {
    return new PushOptions(maxViewers, framePause, heartbeat, silence, ringBytes, origins);
  }
}
