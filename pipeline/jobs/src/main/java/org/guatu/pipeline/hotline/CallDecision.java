package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** What the events of one call add up to. Its leaf is (area, line). */
public final class CallDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;

  /** Who hangs up sooner has dialled wrong: the call is left out of the abandoned. */
  static final long SHORT_WAIT_MILLIS = 5_000;

  /** A call answered no later than this was answered quickly. */
  static final long QUICK_WAIT_MILLIS = 15_000;

  private final Places places;

  public CallDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "call";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    return switch (event.type()) {
      case CALL_OFFERED, CALL_QUEUED, CALL_ANSWERED, CALL_ENDED, CALL_WRAP_UP, CALL_ABANDONED ->
          event.call();
      case TICKET_CREATED,
          TICKET_DISPATCHED,
          TICKET_ACCEPTED,
          TICKET_ON_SITE,
          TICKET_PENDING_EXTERNAL,
          TICKET_RESOLVED,
          TICKET_CALLED_BACK,
          TICKET_CLOSED,
          TICKET_REOPENED,
          MESSAGE_RECEIVED,
          CALLS_OBSERVED,
          DEVICE_HEARTBEAT ->
          null;
    };
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    CallHistory call = new CallHistory(events, CallEventType.CALL_OFFERED);
    Leaf leaf = call.leaf(places);
    for (CallEvent event : events) {
      out.add(leaf, CallHistory.minute(event), HotlineQuantity.EVENTS, 1);
    }
    CallEvent offered = call.first();
    if (offered != null) {
      out.add(leaf, CallHistory.minute(offered), HotlineQuantity.OFFERED, 1);
      if (!call.place(places).located()) {
        out.add(leaf, CallHistory.minute(offered), HotlineQuantity.UNLOCATED, 1);
      }
    }
    CallEvent ended = waitEnded(call);
    if (ended != null) {
      decideWait(leaf, ended, waitMillis(call, ended), out);
    }
    CallStay.decide(leaf, call, ended, out);
  }

  private static void decideWait(Leaf leaf, CallEvent ended, long waitMillis, Contributions out) {
    long minute = CallHistory.minute(ended);
    out.addTagged(leaf, minute, HotlineQuantity.WAIT_SECONDS, waitMillis / 1_000, 1);
    out.add(leaf, minute, HotlineQuantity.WAITS, 1);
    out.add(leaf, minute, HotlineQuantity.WAITED_MILLIS, waitMillis);
    if (ended.type() == CallEventType.CALL_ABANDONED) {
      out.add(leaf, minute, HotlineQuantity.HUNG_UP, 1);
    }
    if (ended.type() == CallEventType.CALL_ANSWERED) {
      out.add(leaf, minute, HotlineQuantity.ANSWERED, 1);
      if (waitMillis <= QUICK_WAIT_MILLIS) {
        out.add(leaf, minute, HotlineQuantity.ANSWERED_QUICKLY, 1);
      }
    } else if (waitMillis > SHORT_WAIT_MILLIS) {
      out.add(leaf, minute, HotlineQuantity.ABANDONED, 1);
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    CallHistory call = new CallHistory(events, CallEventType.CALL_OFFERED);
    Leaf leaf = call.leaf(places);
    CallEvent offered = call.first();
    if (offered != null) {
      out.addToRound(leaf, places.roundOf(offered), HotlineQuantity.OFFERED, 1);
    }
    CallEvent ended = waitEnded(call);
    if (ended == null) {
      return;
    }
    if (ended.type() == CallEventType.CALL_ANSWERED) {
      out.addToRound(leaf, places.roundOf(ended), HotlineQuantity.ANSWERED, 1);
    } else if (waitMillis(call, ended) > SHORT_WAIT_MILLIS) {
      out.addToRound(leaf, places.roundOf(ended), HotlineQuantity.ABANDONED, 1);
    }
  }

  private static @Nullable CallEvent waitEnded(CallHistory call) {
    return call.earliest(
        event ->
            event.type() == CallEventType.CALL_ANSWERED
                || event.type() == CallEventType.CALL_ABANDONED);
  }

  /** As the switch says; else since it was offered; else 0, since nobody knows. */
  private static long waitMillis(CallHistory call, CallEvent ended) {
    if (ended.waitMillis() >= 0) {
      return ended.waitMillis();
    }
    CallEvent offered = call.first();
    return offered == null ? 0 : Math.max(0, ended.eventTimeMillis() - offered.eventTimeMillis());
  }
}
