package org.guatu.simulators.scenario;

/**
 * How a service point works. Spans are milliseconds.
 *
 * @param samplingMeanMillis mean of the lognormal sampling time
 * @param samplingVariation its standard deviation over its mean
 * @param walkUpMillis from one person's end to the next one's begin
 * @param breakMillis of a lane, once an hour
 * @param leastPatienceMillis nobody leaves a queue before
 * @param meanPatienceMillis beyond that, mean of the exponential
 * @param heartbeatMillis between two signs of life of a device
 * @param queueObservedMillis mean span between two counts of the queue
 * @param waitObservedMillis mean span between two measured waits
 */
public record PointConfig(
    double samplingMeanMillis,
    double samplingVariation,
    long walkUpMillis,
    long breakMillis,
    long leastPatienceMillis,
    long meanPatienceMillis,
    long heartbeatMillis,
    long queueObservedMillis,
    long waitObservedMillis) {

  /** A trained crew. */
  public static final PointConfig DEFAULT =
      new PointConfig(
          20_000, 0.5, 5_200, 600_000, 2_400_000, 4_200_000, 60_000, 1_800_000, 900_000);

  public PointConfig {
    if (samplingMeanMillis <= 0 || samplingVariation <= 0 || heartbeatMillis <= 0) {
      throw new IllegalArgumentException("sampling times and heartbeats must be above 0");
    }
    if (breakMillis < 0 || breakMillis >= 3_600_000) {
      throw new IllegalArgumentException("a break must be shorter than its hour: " + breakMillis);
    }
  }
}
