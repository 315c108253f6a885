package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.NeedType;

/**
 * How deliveries are ordered and carried. Spans are milliseconds.
 *
 * @param demands what is ordered
 * @param vans of the depots, for everything but medicine and meals
 * @param medicineCars of the hospitals
 * @param mealTricycles of the meal points
 * @param vanMetresPerSecond speed on the street
 * @param tricycleMetresPerSecond speed on the street
 * @param loadingMillis at the base, before each tour
 * @param unloadingMillis at each gate
 * @param stops most gates of a tour
 * @param failed share of first attempts that fail
 * @param returned share of second attempts that fail
 * @param cancelled share of orders called off before they are packed
 * @param complaint share of overdue orders that make somebody call
 */
public record DeliveryConfig(
    List<Demand> demands,
    int vans,
    int medicineCars,
    int mealTricycles,
    double vanMetresPerSecond,
    double tricycleMetresPerSecond,
    long loadingMillis,
    long unloadingMillis,
    int stops,
    double failed,
    double returned,
    double cancelled,
    double complaint) {

  /**
   * What is ordered of one kind.
   *
   * @param need the kind
   * @param perThousandPeople orders a day
   * @param overnight share that is there when the day begins
   * @param unit the unit counted
   * @param load most orders a vehicle takes on one tour
   * @param packingMillis least span from accepted to packed
   */
  public record Demand(
      NeedType need,
      double perThousandPeople,
      double overnight,
      String unit,
      int load,
      long packingMillis) {}

  /** A busy but not a peak day. */
  public static final DeliveryConfig DEFAULT =
      new DeliveryConfig(
          List.of(
              new Demand(NeedType.PARCEL, 75, 0.2, "parcel", 70, 8 * DayTimes.MINUTE),
              new Demand(NeedType.GROUP_PURCHASE, 25, 0.25, "bag", 60, 20 * DayTimes.MINUTE),
              new Demand(NeedType.VEGETABLES, 22, 0.35, "bag", 60, 15 * DayTimes.MINUTE),
              new Demand(NeedType.PACK, 30, 0.5, "pack", 90, 10 * DayTimes.MINUTE),
              new Demand(NeedType.MEDICINE, 8, 0.3, "slip", 30, 50 * DayTimes.MINUTE),
              new Demand(NeedType.MEAL, 3.2, 1, "meal", 14, 5 * DayTimes.MINUTE)),
          20,
          6,
          8,
          6.0,
          4.5,
          4 * DayTimes.MINUTE,
          3 * DayTimes.MINUTE,
          4,
          0.03,
          0.2,
          0.01,
          0.2);

  /** The same for a few thousand people, with antigen kits. */
  static final DeliveryConfig SMALL_TOWN = DEFAULT.smallTown();

  public DeliveryConfig {
    demands = List.copyOf(demands);
    if (stops < 1 || vanMetresPerSecond <= 0 || tricycleMetresPerSecond <= 0) {
      throw new IllegalArgumentException("stops and speeds must be above 0");
    }
    if (vans < 1 || medicineCars < 1 || mealTricycles < 1) {
      throw new IllegalArgumentException("every kind of vehicle is needed");
    }
  }

  private DeliveryConfig smallTown() {
    List<Demand> more = new ArrayList<>(demands);
    more.add(new Demand(NeedType.ANTIGEN, 20, 0.6, "kit", 60, 8 * DayTimes.MINUTE));
    return new DeliveryConfig(
        more,
        3,
        2,
        2,
        vanMetresPerSecond,
        tricycleMetresPerSecond,
        loadingMillis,
        unloadingMillis,
        stops,
        failed,
        returned,
        cancelled,
        complaint);
  }
}
