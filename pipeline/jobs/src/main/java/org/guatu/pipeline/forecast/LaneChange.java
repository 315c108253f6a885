package org.guatu.pipeline.forecast;

/**
 * A planned change of a point's open lanes.
 *
 * @param atMillis when, in milliseconds since the epoch
 * @param lanes how many are open from then on
 */
public record LaneChange(long atMillis, long lanes) {
  public LaneChange {
    if (lanes < 0) {
      throw new IllegalArgumentException("lanes must not be negative: " + lanes);
    }
  }
}
