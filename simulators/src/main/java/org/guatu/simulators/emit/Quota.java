package org.guatu.simulators.emit;

/**
 * Chooses a share of a sequence, evenly spread: the n-th is chosen where the golden-ratio sequence
 * falls below the share. So one device in fifty is one in fifty of any three hundred, and not, by
 * bad luck, none.
 */
final class Quota {
  private static final double GOLDEN = 0.618_033_988_749_894_9;

  private final double share;
  private final double phase;

  Quota(double share, double phase) {
    this.share = share;
    this.phase = phase;
  }

  boolean chooses(int ordinal) {
    double place = phase + ordinal * GOLDEN;
    return place - Math.floor(place) < share;
  }
}
