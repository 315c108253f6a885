package org.guatu.dashboard.ingest;

import java.time.Duration;

/**
 * Limits of the way in.
 *
 * @param maxBodyBytes a longer body gets 413
 * @param bodyDeadline a body that is not complete by then gets 408, however it trickles
 * @param maxRequests requests under way at once; further ones get 429
 * @param maxBytes bytes of all bodies under way; further ones get 429
 */
public record IngestOptions(
    int maxBodyBytes, Duration bodyDeadline, int maxRequests, int maxBytes) {
  public IngestOptions {
    if (maxBodyBytes < 1 || maxRequests < 1 || maxBytes < maxBodyBytes) {
      throw new IllegalArgumentException("limits must be at least 1, maxBytes at least one body");
    }
  }

  /** 2 MB a body within 10 s, 64 requests or 16 MB at once. */
  public static IngestOptions defaults() {
    return new IngestOptions(2_000_000, Duration.ofSeconds(10), 64, 16_000_000);
  }
}
