package org.guatu.local.replay;

import java.util.Map;

/**
 * What came of a replay.
 *
 * @param read records read
 * @param counts by name: accepted, corrected, duplicate, late, quarantined
 * @param figures how many figures of final cells there are
 * @param digest of the finals
 */
public record ReplayReport(long read, Map<String, Long> counts, long figures, String digest) {
  /** Whether every record read was counted exactly once. */
  public boolean addsUp() {
    return read == count("accepted") + count("duplicate") + count("late") + count("quarantined");
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
