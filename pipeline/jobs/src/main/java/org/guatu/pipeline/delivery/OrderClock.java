package org.guatu.pipeline.delivery;

import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** What becomes of an order by the clock alone, as long as nothing is done about it. */
record OrderClock(OrderHistory order) {
  private static final long MINUTE = Window.MINUTE_MILLIS;
  private static final long LONG_OVERDUE = 30 * MINUTE;
  private static final long PROMISED_SOON = 24 * 60 * MINUTE;
  private static final long PICKUP_SOON = 120 * MINUTE;
  private static final long NEVER = Long.MAX_VALUE;

  void decideMinutes(Leaf leaf, Contributions out) {
    DeliveryEvent placed = order.placed();
    if (placed == null) {
      return;
    }
    DeliveryEvent source = order.windowSource();
    long ended = minute(order.ended());
    if (source != null) {
      long end = Math.max(placed.eventTimeMillis(), source.windowEndMillis());
      level(leaf, end, ended, DeliveryQuantity.OVERDUE, out);
      long longAfter = Math.max(placed.eventTimeMillis(), source.windowEndMillis() + LONG_OVERDUE);
      level(leaf, longAfter, ended, DeliveryQuantity.OVERDUE_30M, out);
    }
    if (source != null && order.need() == NeedType.MEDICINE) {
      long soon = Math.max(placed.eventTimeMillis(), source.windowEndMillis() - PROMISED_SOON);
      level(leaf, soon, ended, DeliveryQuantity.MEDICINE_DUE_24H, out);
    }
    if (order.trip()) {
      // Who names no time is to be fetched at once.
      long start = source == null ? -1 : source.windowStartMillis();
      long soon = Math.max(placed.eventTimeMillis(), start - PICKUP_SOON);
      level(leaf, soon, minute(order.takenOn()), DeliveryQuantity.TRIPS_UNASSIGNED, out);
    }
  }

  /** One more from the minute of an instant to another minute, if that is later. */
  private static void level(
      Leaf leaf, long fromMillis, long toMinute, DeliveryQuantity quantity, Contributions out) {
    long from = Window.minuteOf(fromMillis);
    if (from < toMinute) {
      out.add(leaf, from, DeliveryQuantity.BY_RULE, 1);
      out.add(leaf, from, quantity, 1);
      if (toMinute != NEVER) {
        out.add(leaf, toMinute, quantity, -1);
      }
    }
  }

  private static long minute(@Nullable DeliveryEvent event) {
    return event == null ? NEVER : OrderHistory.minute(event);
  }
}
