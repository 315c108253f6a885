package org.guatu.pipeline.signal;

import static org.guatu.contract.metric.Window.MINUTE_MILLIS;

import java.util.List;
import java.util.TreeSet;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.SubjectId;
import org.guatu.pipeline.signal.Signal.Evidence;

/** What is watched of each building of a neighbourhood: whether what was delivered came. */
final class BuildingWatch {
  static final String DELIVERY_DOUBT = "delivery-doubt";

  private static final long DAY_MINUTES = 24 * 60;

  private BuildingWatch() {}

  static void decide(PlaceState state, long minute, Signals signals) {
    TreeSet<String> buildings = new TreeSet<>();
    for (String key : state.recents.keySet()) {
      String building = PlaceState.subjectOf(key, Measure.NOT_RECEIVED);
      if (building != null) {
        buildings.add(building);
      }
    }
    for (String held : state.heldPlaces(DELIVERY_DOUBT)) {
      buildings.add(SubjectId.area(held).toString());
    }
    long from = minute - (DAY_MINUTES - 1) * MINUTE_MILLIS;
    for (String subject : buildings) {
      long delivered = state.of(subject, Measure.DELIVERED).sum(from, minute);
      long callers = state.of(subject, Measure.NOT_RECEIVED).sum(from, minute);
      signals.decide(
          DELIVERY_DOUBT,
          SubjectId.parse(subject).code(),
          new DeliveredBesideNotReceivedCalls(delivered, callers).verdict(),
          1,
          () ->
              List.of(
                  Evidence.count(Figure.DELIVERED_24H, delivered),
                  Evidence.count(Figure.NOT_RECEIVED_24H, callers)));
    }
  }
}
