package org.guatu.simulators.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The scenarios there are. */
public final class Scenarios {
  /** A mass sampling round with deliveries and a hotline. */
  public static final String SAMPLING_DAY = "sampling-day";

  /** A sampling round in a small town, with everything else an operation does beside it. */
  public static final String EVERY_ACTIVITY = "every-activity";

  /** The day on which scenarios play unless told otherwise. */
  public static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 3, 1);

  private Scenarios() {}

  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(SAMPLING_DAY, EVERY_ACTIVITY));
    names.addAll(Variations.names());
    return List.copyOf(names);
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
    if (Variations.names().contains(name)) {
      return Variations.byName(name, seed, date);
    }
    return switch (name) {
      case SAMPLING_DAY -> SamplingDay.of(seed, SamplingDayConfig.on(date));
      case EVERY_ACTIVITY -> EveryActivity.of(seed, SamplingDayConfig.smallTown(date));
      default ->
          throw new IllegalArgumentException("no scenario " + name + "; there are " + names());
    };
  }
}
