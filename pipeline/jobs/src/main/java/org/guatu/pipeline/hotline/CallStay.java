package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** How long a call waited, and how long an agent had it in hand. */
final class CallStay {
  /** A call of which no more is heard is over by then: a message was lost, and nobody waits. */
  static final long FORGOTTEN_MILLIS = 2 * 3_600_000L;

  private CallStay() {}

  /**
   * @param waitEnded the event that ended the wait; null if none has
   */
  static void decide(
      Leaf leaf, CallHistory call, @Nullable CallEvent waitEnded, Contributions out) {
    CallEvent offered = call.first();
    if (offered != null) {
      long from = offered.eventTimeMillis();
      long forgotten = from + FORGOTTEN_MILLIS;
      long to = waitEnded == null ? forgotten : Math.max(from, waitEnded.eventTimeMillis());
      out.add(leaf, Window.minuteOf(from), HotlineQuantity.CALLS_KNOWN, 1);
      stay(leaf, from, Math.min(to, forgotten), HotlineQuantity.WAITING, out);
    }
    List<CallEvent> events = call.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).type() == CallEventType.CALL_ANSWERED) {
        inHand(leaf, events.get(i), events.subList(i + 1, events.size()), out);
        return;
      }
    }
  }

  /** From the answer to the end, and on to the end of the paperwork where that is told. */
  private static void inHand(
      Leaf leaf, CallEvent answered, List<CallEvent> later, Contributions out) {
    long from = answered.eventTimeMillis();
    long forgotten = from + FORGOTTEN_MILLIS;
    boolean ended = false;
    long to = from;
    for (CallEvent event : later) {
      boolean paperwork = event.type() == CallEventType.CALL_WRAP_UP;
      boolean counts = paperwork || (!ended && event.type() == CallEventType.CALL_ENDED);
      if (counts && event.eventTimeMillis() <= forgotten) {
        long minute = CallHistory.minute(event);
        out.add(leaf, minute, HotlineQuantity.HANDLED, ended ? 0 : 1);
        out.add(leaf, minute, HotlineQuantity.HANDLING_MILLIS, event.eventTimeMillis() - to);
        to = event.eventTimeMillis();
        ended = true;
        if (paperwork) {
          break;
        }
      }
    }
    stay(leaf, from, ended ? to : forgotten, HotlineQuantity.IN_HAND, out);
  }

  private static void stay(
      Leaf leaf, long from, long to, HotlineQuantity level, Contributions out) {
    out.add(leaf, Window.minuteOf(from), level, 1);
    out.add(leaf, Window.minuteOf(to), level, -1);
  }
}
