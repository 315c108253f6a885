package org.guatu.pipeline.operations;

import java.util.List;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Histogram;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/**
 * The figures of a post, an item, a routine, a notice, and of the areas and groups they belong to.
 * A subject has those of what is known of it.
 */
public final class OperationsFigures implements SubjectFigures {
  private static final long serialVersionUID = 1L;
  private static final List<OperationsQuantity> QUANTITIES = List.of(OperationsQuantity.values());
  private static final int DAY = 24 * 60;
  private static final long HOUR_MILLIS = 3_600_000;

  @Override
  public List<OperationsQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return DAY;
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    shifts(view, out);
    stock(view, out);
    tasks(view, out);
    status(view, out);
    notices(view, out);
  }

  private static void shifts(MinuteView view, Figures out) {
    long knowing = view.knowing(OperationsQuantity.SHIFTS_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.level(Figure.SHIFT_NEEDED, view.at(OperationsQuantity.NEEDED), knowing);
    out.level(Figure.SHIFT_FILLED, view.at(OperationsQuantity.FILLED), knowing);
    Posts.tell(view, knowing, out);
    out.count(Figure.SHIFT_NO_SHOWS, view.at(OperationsQuantity.NO_SHOWS));
    oldest(view, OperationsQuantity.ON_DUTY_SINCE, Figure.SHIFT_LONGEST_MINUTES, out);
  }

  private static void stock(MinuteView view, Figures out) {
    if (view.knowing(OperationsQuantity.ITEMS_KNOWN) == 0) {
      return;
    }
    out.count(Figure.STOCK_IN, view.at(OperationsQuantity.STOCK_IN));
    out.count(Figure.STOCK_USED, view.at(OperationsQuantity.STOCK_USED));
    long knowing = view.knowing(OperationsQuantity.STOCK_KNOWN);
    if (knowing > 0) {
      long stock = view.at(OperationsQuantity.STOCK);
      out.level(Figure.STOCK, stock, knowing);
      StockOut foretold =
          StockOut.of(
              Math.max(0, stock),
              view.sum(OperationsQuantity.STOCK_USED, StockOut.HOUR),
              view.sum(OperationsQuantity.STOCK_USED, StockOut.DAY));
      out.ratio(
          Figure.STOCK_OUT_MINUTES, foretold.stockMinutes(), foretold.used(), foretold.used());
    }
    stockOutError(
        view.sum(OperationsQuantity.STOCK_OUT_ERROR_MILLIS, StockOut.DAY),
        view.sum(OperationsQuantity.STOCK_OUTS, StockOut.DAY),
        out);
  }

  private static void stockOutError(long errorMillis, long stocks, Figures out) {
    out.ratio(Figure.STOCK_OUT_ERROR_MINUTES, errorMillis, stocks * Window.MINUTE_MILLIS, stocks);
  }

  private static void tasks(MinuteView view, Figures out) {
    long knowing = view.knowing(OperationsQuantity.TASKS_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.count(Figure.TASKS_PLANNED, view.at(OperationsQuantity.TASKS_PLANNED));
    out.count(Figure.TASKS_DONE, view.at(OperationsQuantity.TASKS_DONE));
    out.count(Figure.TASKS_DUE, view.at(OperationsQuantity.TASKS_DUE));
    out.level(Figure.TASKS_OPEN, view.at(OperationsQuantity.TASKS_OPEN), knowing);
    out.level(Figure.TASKS_OVERDUE, view.at(OperationsQuantity.TASKS_OVERDUE), knowing);
    long due = view.sum(OperationsQuantity.TASKS_DUE, DAY);
    long onTime = view.sum(OperationsQuantity.TASKS_ON_TIME, DAY);
    out.ratio(Figure.TASKS_ON_TIME_24H, onTime, due, due);
    oldest(view, OperationsQuantity.TASKS_SINCE, Figure.TASK_AGE_MAX_MINUTES, out);
  }

  private static void status(MinuteView view, Figures out) {
    long knowing = view.knowing(OperationsQuantity.STATUS_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.level(Figure.AREAS_LOCKDOWN, view.at(OperationsQuantity.LOCKDOWN), knowing);
    out.level(Figure.AREAS_CONTROL, view.at(OperationsQuantity.CONTROL), knowing);
    out.level(Figure.AREAS_PRECAUTION, view.at(OperationsQuantity.PRECAUTION), knowing);
    oldest(view, OperationsQuantity.LOCKDOWN_SINCE, Figure.LOCKDOWN_LONGEST_MINUTES, out);
  }

  private static void notices(MinuteView view, Figures out) {
    long knowing = view.knowing(OperationsQuantity.NOTICES_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.count(Figure.NOTICES_ISSUED, view.at(OperationsQuantity.NOTICES_ISSUED));
    out.count(Figure.NOTICES_RECEIVED, view.at(OperationsQuantity.NOTICES_RECEIVED));
    out.level(Figure.NOTICES_OPEN, view.at(OperationsQuantity.NOTICES_OPEN), knowing);
    oldest(view, OperationsQuantity.NOTICES_SINCE, Figure.NOTICE_AGE_MAX_MINUTES, out);
  }

  /** The age of the oldest of what began in the minutes of a histogram. */
  private static void oldest(MinuteView view, Quantity byFirstMinute, Figure figure, Figures out) {
    Histogram since = view.histogram(byFirstMinute);
    long open = since.total();
    if (open > 0) {
      long age = (view.minuteMillis() - since.min()) / Window.MINUTE_MILLIS;
      out.put(figure, age, 1, open);
    }
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {
    some(total, OperationsQuantity.NO_SHOWS, Figure.SHIFT_NO_SHOWS, out);
    some(total, OperationsQuantity.STOCK_IN, Figure.STOCK_IN, out);
    some(total, OperationsQuantity.STOCK_USED, Figure.STOCK_USED, out);
    some(total, OperationsQuantity.TASKS_PLANNED, Figure.TASKS_PLANNED, out);
    some(total, OperationsQuantity.TASKS_DONE, Figure.TASKS_DONE, out);
    some(total, OperationsQuantity.TASKS_DUE, Figure.TASKS_DUE, out);
    some(total, OperationsQuantity.NOTICES_ISSUED, Figure.NOTICES_ISSUED, out);
    some(total, OperationsQuantity.NOTICES_RECEIVED, Figure.NOTICES_RECEIVED, out);
    stockOutError(
        total.applyAsLong(OperationsQuantity.STOCK_OUT_ERROR_MILLIS),
        total.applyAsLong(OperationsQuantity.STOCK_OUTS),
        out);
    long stays = total.applyAsLong(OperationsQuantity.STAYS);
    if (stays != 0) {
      out.put(
          Figure.STAFF_HOURS,
          total.applyAsLong(OperationsQuantity.STAY_MILLIS),
          HOUR_MILLIS,
          stays);
    }
  }

  /** A post has no tasks, and a task no stock: what there is none of is left out. */
  private static void some(
      ToLongFunction<Quantity> total, Quantity quantity, Figure figure, Figures out) {
    long count = total.applyAsLong(quantity);
    if (count != 0) {
      out.count(figure, count);
    }
  }
}
