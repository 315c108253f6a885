package org.guatu.simulators.compound;

import java.util.List;

/**
 * A hotline and what comes in on it. Spans are milliseconds.
 *
 * @param agents who answer
 * @param handlingMeanMillis mean of the gamma time an agent has a call in hand
 * @param handlingVariation its standard deviation over its mean; 1 makes it exponential
 * @param patienceMeanMillis mean of the exponential patience; infinite if nobody hangs up
 * @param redial share of those who hung up that call again after 1 to 15 minutes
 * @param callsPerQuarter expected new calls of each quarter of an hour
 */
public record SwitchboardConfig(
    int agents,
    double handlingMeanMillis,
    double handlingVariation,
    double patienceMeanMillis,
    double redial,
    List<Double> callsPerQuarter) {
  /** The span its calls are given for. */
  public static final long QUARTER_MILLIS = 900_000;

  public SwitchboardConfig {
    callsPerQuarter = List.copyOf(callsPerQuarter);
    if (agents < 1 || !(handlingMeanMillis > 0) || !(handlingVariation > 0)) {
      throw new IllegalArgumentException("a hotline has agents who handle calls");
    }
  }
}
