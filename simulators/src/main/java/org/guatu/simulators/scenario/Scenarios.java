package org.guatu.simulators.scenario;

import java.time.LocalDate;
import java.util.List;

/** The scenarios there are. */
public final class Scenarios {
  /** A mass sampling round with deliveries and a hotline. */
  public static final String SAMPLING_DAY = "sampling-day";

  /** The day on which scenarios play unless told otherwise. */
  public static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 3, 1);

  private Scenarios() {}

  public static List<String> names() {
    return List.of(SAMPLING_DAY);
  }

  /**
   * The scenario of that name on the default date.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scenario byName(String name, long seed) {
    return byName(name, seed, DEFAULT_DATE);
  }

  /**
   * The scenario of that name on that date.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scenario byName(String name, long seed, LocalDate date) {
    if (!name.equals(SAMPLING_DAY)) {
      throw new IllegalArgumentException("no scenario " + name + "; there are " + names());
    }
    return SamplingDay.of(seed, SamplingDayConfig.on(date));
  }
}
