package org.guatu.simulators.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import org.guatu.simulators.emit.Disorder;

/** The numbers of a sampling day. Those of its parts are named and checked where they belong. */
public record SamplingDayConfig(
    DayTimes times,
    PointConfig points,
    CallUpConfig callUp,
    TubeConfig tubes,
    DeliveryConfig deliveries,
    HotlineConfig hotline,
    OperationsConfig operations,
    IncidentConfig incidents,
    Disorder disorder) {

  /** A believable day on that date. */
  public static SamplingDayConfig on(LocalDate date) {
    return new SamplingDayConfig(
        new DayTimes(date, ZoneId.of("Asia/Shanghai")),
        PointConfig.DEFAULT,
        CallUpConfig.DEFAULT,
        TubeConfig.DEFAULT,
        DeliveryConfig.DEFAULT,
        HotlineConfig.DEFAULT,
        OperationsConfig.DEFAULT,
        IncidentConfig.EVENTFUL,
        Disorder.FIELD);
  }

  /**
   * A believable day on that date in a town of a few thousand people, with more kinds of orders.
   */
  public static SamplingDayConfig smallTown(LocalDate date) {
    SamplingDayConfig day = on(date);
    return new SamplingDayConfig(
        day.times,
        day.points,
        day.callUp,
        day.tubes,
        DeliveryConfig.SMALL_TOWN,
        HotlineConfig.SMALL_TOWN,
        OperationsConfig.SMALL_TOWN,
        IncidentConfig.ONE_OF_EACH,
        day.disorder);
  }

  /** The same day with another call-up. */
  public SamplingDayConfig with(CallUpConfig other) {
    return new SamplingDayConfig(
        times, points, other, tubes, deliveries, hotline, operations, incidents, disorder);
  }

  /** The same day with other disorder. */
  public SamplingDayConfig with(Disorder other) {
    return new SamplingDayConfig(
        times, points, callUp, tubes, deliveries, hotline, operations, incidents, other);
  }
}
