package org.guatu.pipeline.delivery;

import java.util.List;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Histogram;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/** The figures of orders, of an area or a group; and of a vehicle, which has but its positions. */
public final class DeliveryFigures implements SubjectFigures {
  private static final long serialVersionUID = 1L;
  private static final List<DeliveryQuantity> QUANTITIES = List.of(DeliveryQuantity.values());
  private static final int ROLLING_MINUTES = 60;

  @Override
  public List<DeliveryQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return ROLLING_MINUTES;
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    if (view.leaf() && view.at(DeliveryQuantity.VEHICLE) > 0) {
      vehicle(view, out);
    } else {
      orders(view, out);
    }
  }

  private static void vehicle(MinuteView view, Figures out) {
    long positions = view.at(DeliveryQuantity.EVENTS);
    out.count(Figure.POSITIONS, positions);
    if (positions > 0) {
      out.appearance(
          new Figures.Appearance(
              null,
              Double.longBitsToDouble(view.at(DeliveryQuantity.LONGITUDE_BITS)),
              Double.longBitsToDouble(view.at(DeliveryQuantity.LATITUDE_BITS)),
              Double.longBitsToDouble(view.at(DeliveryQuantity.HEADING_BITS))));
    }
  }

  private static void orders(MinuteView view, Figures out) {
    out.count(Figure.PLACED, view.at(DeliveryQuantity.PLACED));
    out.count(Figure.DELIVERED, view.at(DeliveryQuantity.DELIVERED));
    out.count(Figure.FAILED, view.at(DeliveryQuantity.FAILED));
    out.count(Figure.DUE, view.at(DeliveryQuantity.DUE));
    if (view.area()) {
      out.count(Figure.UNLOCATED_ORDERS, view.at(DeliveryQuantity.UNLOCATED));
    }
    long knowing = view.knowing(DeliveryQuantity.ORDERS_KNOWN);
    out.level(Figure.OPEN, view.at(DeliveryQuantity.OPEN), knowing);
    out.level(Figure.AT_GATE, view.at(DeliveryQuantity.AT_GATE), knowing);
    out.level(Figure.OVERDUE, view.at(DeliveryQuantity.OVERDUE), knowing);
    out.level(Figure.OVERDUE_30M, view.at(DeliveryQuantity.OVERDUE_30M), knowing);
    out.level(
        Figure.TRIPS_UNASSIGNED,
        view.at(DeliveryQuantity.TRIPS_UNASSIGNED),
        view.knowing(DeliveryQuantity.TRIPS_KNOWN));
    out.level(
        Figure.MEDICINE_DUE_24H,
        view.at(DeliveryQuantity.MEDICINE_DUE_24H),
        view.knowing(DeliveryQuantity.MEDICINE_KNOWN));
    lastHour(view, out);
    course(view::at, out);
    ages(view, out);
    if (view.area() && knowing > 0) {
      medicine(view, out);
    }
  }

  private static void lastHour(MinuteView view, Figures out) {
    out.count(Figure.PLACED_60M, view.sum(DeliveryQuantity.PLACED, ROLLING_MINUTES));
    out.count(Figure.DELIVERED_60M, view.sum(DeliveryQuantity.DELIVERED, ROLLING_MINUTES));
    long early = view.sum(DeliveryQuantity.DUE_EARLY, ROLLING_MINUTES);
    long judged = view.sum(DeliveryQuantity.DUE, ROLLING_MINUTES) - early;
    long onTime = view.sum(DeliveryQuantity.DUE_ON_TIME, ROLLING_MINUTES);
    out.count(Figure.EARLY_60M, early);
    out.ratio(Figure.ON_TIME_60M, onTime, judged, judged);
    long attempts = view.sum(DeliveryQuantity.FIRST_ATTEMPTS, ROLLING_MINUTES);
    long delivered = view.sum(DeliveryQuantity.FIRST_ATTEMPTS_DELIVERED, ROLLING_MINUTES);
    out.ratio(Figure.FIRST_ATTEMPT_60M, delivered, attempts, attempts);
  }

  /** What ended in the cell's window: stays in stages, first attempts, spans. */
  private static void course(ToLongFunction<Quantity> total, Figures out) {
    for (OrderStage stage : OrderStage.values()) {
      long left = total.applyAsLong(stage.left());
      long stood = total.applyAsLong(stage.stoodMillis());
      out.ratio(stage.dwell(), stood, Window.MINUTE_MILLIS * left, left);
    }
    long attempts = total.applyAsLong(DeliveryQuantity.FIRST_ATTEMPTS);
    long delivered = total.applyAsLong(DeliveryQuantity.FIRST_ATTEMPTS_DELIVERED);
    out.ratio(Figure.FIRST_ATTEMPT_DELIVERED, delivered, attempts, attempts);
    for (OrderSpan span : OrderSpan.values()) {
      long orders = total.applyAsLong(span.orders());
      long millis = total.applyAsLong(span.millis());
      out.ratio(span.mean(), millis, Window.MINUTE_MILLIS * orders, orders);
    }
  }

  private static void medicine(MinuteView view, Figures out) {
    Histogram byPlacedMinute = view.histogram(DeliveryQuantity.MEDICINE_BACKLOG);
    long open = byPlacedMinute.total();
    long oldest = open == 0 ? 0 : view.minuteMillis() - byPlacedMinute.atRank(1);
    out.put(Figure.MEDICINE_AGE_MAX_MINUTES, oldest / Window.MINUTE_MILLIS, 1, open);
  }

  private static void ages(MinuteView view, Figures out) {
    Histogram byPlacedMinute = view.histogram(DeliveryQuantity.BACKLOG);
    long open = byPlacedMinute.total();
    if (open > 0) {
      out.put(Figure.BACKLOG_AGE_P50_MINUTES, age(view, byPlacedMinute, 50), 1, open);
      out.put(Figure.BACKLOG_AGE_P90_MINUTES, age(view, byPlacedMinute, 90), 1, open);
      out.put(Figure.BACKLOG_AGE_MAX_MINUTES, age(view, byPlacedMinute, 100), 1, open);
    }
  }

  /** Nearest rank among the ages; the youngest were placed last. */
  private static long age(MinuteView view, Histogram byPlacedMinute, int percent) {
    long open = byPlacedMinute.total();
    long rank = (open * percent + 99) / 100;
    long placed = byPlacedMinute.atRank(open - rank + 1);
    return (view.minuteMillis() - placed) / Window.MINUTE_MILLIS;
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {
    out.count(Figure.PLACED, total.applyAsLong(DeliveryQuantity.PLACED));
    out.count(Figure.DELIVERED, total.applyAsLong(DeliveryQuantity.DELIVERED));
    out.count(Figure.FAILED, total.applyAsLong(DeliveryQuantity.FAILED));
    out.count(Figure.DUE, total.applyAsLong(DeliveryQuantity.DUE));
    course(total, out);
    long reported = total.applyAsLong(DeliveryQuantity.REPORTED_DELIVERED);
    if (reported != 0) {
      out.count(Figure.REPORTED_DELIVERED, reported);
    }
  }
}
