package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.CallCategory;

/** What people call about, and what they want. */
final class Topics {
  static final String SUPPLIES = "supplies";
  static final String MEDICAL = "medical";
  static final String TESTING = "testing";

  private static final String[] NAMES = {
    TESTING, SUPPLIES, MEDICAL, "transfer", "gas", "repair", "psychological", "legal"
  };
  private static final double[] USUAL = {0.36, 0.27, 0.13, 0.06, 0.03, 0.10, 0.03, 0.02};
  private static final double[] MEDICAL_LINE = {0.05, 0.02, 0.78, 0.12, 0, 0, 0.03, 0};
  private static final double[] ONLY_GAS = {0, 0, 0, 0, 1, 0, 0, 0};
  private static final double[] ONLY_PSYCHOLOGICAL = {0, 0, 0, 0, 0, 0, 1, 0};
  private static final double[] ONLY_LEGAL = {0, 0, 0, 0, 0, 0, 0, 1, 0};
  private static final double[] SURGE = {0.1, 0.82, 0.03, 0.01, 0, 0.02, 0.01, 0.01};

  private static final CallCategory[] CATEGORIES = CallCategory.values();
  private static final double[] CATEGORY_SHARES = {0.52, 0.29, 0.13, 0.04, 0.02};
  private static final double[] SURGE_CATEGORIES = {0.25, 0.4, 0.33, 0.01, 0.01};

  private Topics() {}

  static String topic(LineConcern concern, boolean surge, UniformRandomProvider random) {
    return NAMES[pick(surge ? SURGE : shares(concern), random)];
  }

  private static double[] shares(LineConcern concern) {
    return switch (concern) {
      case ANYTHING -> USUAL;
      case MEDICAL -> MEDICAL_LINE;
      case GAS -> ONLY_GAS;
      case LEGAL -> ONLY_LEGAL;
      case PSYCHOLOGICAL -> ONLY_PSYCHOLOGICAL;
    };
  }

  static CallCategory category(boolean surge, UniformRandomProvider random) {
    return CATEGORIES[pick(surge ? SURGE_CATEGORIES : CATEGORY_SHARES, random)];
  }

  /** How long after its creation a ticket is due, in milliseconds. */
  static long dueMillis(String topic) {
    return switch (topic) {
      case "gas" -> DayTimes.HOUR;
      case MEDICAL, "transfer" -> 2 * DayTimes.HOUR;
      case TESTING, "psychological" -> 3 * DayTimes.HOUR;
      case SUPPLIES -> 4 * DayTimes.HOUR;
      default -> 8 * DayTimes.HOUR;
    };
  }

  private static int pick(double[] shares, UniformRandomProvider random) {
    double left = random.nextDouble();
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return 0;
  }
}
