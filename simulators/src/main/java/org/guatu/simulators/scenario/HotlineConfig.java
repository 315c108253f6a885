package org.guatu.simulators.scenario;

import java.util.List;

/**
 * How the hotline works. Spans are milliseconds.
 *
 * @param lines its lines
 * @param handlingMeanMillis mean of the lognormal time an agent has a call in hand, paperwork
 *     included
 * @param handlingVariation its standard deviation over its mean
 * @param talkPart part of it that is talk
 * @param patienceMeanMillis mean of the exponential patience
 * @param redial share of those who hung up that call again after 1 to 15 min
 * @param tickets share of answered calls that make a ticket
 * @param surgeFromMinute begin of the surge, in minutes of the local day
 * @param surgeToMinute end of it
 * @param surge times the usual rate, at most
 */
public record HotlineConfig(
    List<Line> lines,
    double handlingMeanMillis,
    double handlingVariation,
    double talkPart,
    double patienceMeanMillis,
    double redial,
    double tickets,
    int surgeFromMinute,
    int surgeToMinute,
    double surge) {

  /**
   * A line.
   *
   * @param id on the wire
   * @param agentGroup who answers it
   * @param agents by day
   * @param agentsEarly before 07:30
   * @param callsPerHour at its busiest hour
   * @param surges whether the surge comes in on it
   * @param concern what people call it about
   */
  public record Line(
      String id,
      String agentGroup,
      int agents,
      int agentsEarly,
      double callsPerHour,
      boolean surges,
      LineConcern concern) {
    /** When the day shift sits down, in minutes of the local day. */
    public static final int DAY_SHIFT_MINUTE = 450;
  }

  public static final HotlineConfig DEFAULT =
      new HotlineConfig(
          List.of(
              new Line("community", "desk", 19, 12, 205, true, LineConcern.ANYTHING),
              new Line("medical", "medical-desk", 6, 4, 48, false, LineConcern.MEDICAL)),
          240_000,
          0.8,
          0.62,
          150_000,
          0.5,
          0.2,
          545,
          600,
          1.8);

  /** Less of it, and lines of their own for gas and for legal advice. */
  static final HotlineConfig SMALL_TOWN =
      new HotlineConfig(
          List.of(
              new Line("community", "desk", 4, 2, 30, true, LineConcern.ANYTHING),
              new Line("medical", "medical-desk", 2, 1, 9, false, LineConcern.MEDICAL),
              new Line("gas", "gas-desk", 1, 1, 4, false, LineConcern.GAS),
              new Line("legal", "lawyers", 1, 1, 10, false, LineConcern.LEGAL)),
          240_000,
          0.8,
          0.62,
          150_000,
          0.5,
          0.2,
          545,
          600,
          1.8);

  public HotlineConfig {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || handlingMeanMillis <= 0 || patienceMeanMillis <= 0 || surge < 1) {
      throw new IllegalArgumentException("a hotline needs lines, handling and patience");
    }
  }
}
