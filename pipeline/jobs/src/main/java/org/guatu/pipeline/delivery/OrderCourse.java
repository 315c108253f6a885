package org.guatu.pipeline.delivery;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * The way of one order through its stages up to its first attempt. It only ever goes on: a stage
 * that is told after a later one was reached counts as skipped. So the stays follow one another
 * without a gap, none is negative, and together they are as long as the way.
 *
 * @param events in order of (event time, source, id)
 */
record OrderCourse(List<DeliveryEvent> events) {
  /**
   * A stage an order stood in.
   *
   * @param left what ended it: the beginning of a later stage, or the end of the first attempt
   */
  record Stay(OrderStage stage, long fromMillis, DeliveryEvent left) {
    long millis() {
      return left.eventTimeMillis() - fromMillis;
    }
  }

  /** The stays that ended; an order that was cancelled never left the stage it stood in. */
  List<Stay> stays() {
    List<Stay> stays = new ArrayList<>();
    OrderStage stage = null;
    long from = 0;
    for (DeliveryEvent event : events) {
      OrderStage next = OrderStage.begunBy(event.type());
      boolean attempted = endsAttempt(event.type());
      boolean goesOn = attempted || (next != null && (stage == null || stage.compareTo(next) < 0));
      if (stage != null && goesOn) {
        stays.add(new Stay(stage, from, event));
      }
      if (attempted || event.type() == DeliveryEventType.ORDER_CANCELLED) {
        return stays;
      }
      if (goesOn) {
        stage = next;
        from = event.eventTimeMillis();
      }
    }
    return stays;
  }

  /** What ended the first attempt: a delivery, a failure, or a return that nobody told as one. */
  @Nullable DeliveryEvent firstAttempt() {
    for (DeliveryEvent event : events) {
      if (endsAttempt(event.type())) {
        return event;
      }
    }
    return null;
  }

  private static boolean endsAttempt(DeliveryEventType type) {
    return type == DeliveryEventType.ORDER_DELIVERED
        || type == DeliveryEventType.ORDER_FAILED
        || type == DeliveryEventType.ORDER_RETURNED;
  }

  /** What of it belongs to minutes. */
  void decideMinutes(Leaf leaf, Contributions out) {
    for (Stay stay : stays()) {
      long minute = OrderHistory.minute(stay.left());
      out.add(leaf, minute, stay.stage().left(), 1);
      out.add(leaf, minute, stay.stage().stoodMillis(), stay.millis());
    }
    DeliveryEvent attempt = firstAttempt();
    if (attempt != null) {
      long minute = OrderHistory.minute(attempt);
      out.add(leaf, minute, DeliveryQuantity.FIRST_ATTEMPTS, 1);
      out.add(leaf, minute, DeliveryQuantity.FIRST_ATTEMPTS_DELIVERED, delivered(attempt));
    }
  }

  /** What of it belongs to the order's round. */
  void decideRound(Leaf leaf, String round, Contributions out) {
    for (Stay stay : stays()) {
      out.addToRound(leaf, round, stay.stage().left(), 1);
      out.addToRound(leaf, round, stay.stage().stoodMillis(), stay.millis());
    }
    DeliveryEvent attempt = firstAttempt();
    if (attempt != null) {
      out.addToRound(leaf, round, DeliveryQuantity.FIRST_ATTEMPTS, 1);
      out.addToRound(leaf, round, DeliveryQuantity.FIRST_ATTEMPTS_DELIVERED, delivered(attempt));
    }
  }

  private static int delivered(DeliveryEvent attempt) {
    return attempt.type() == DeliveryEventType.ORDER_DELIVERED ? 1 : 0;
  }
}
