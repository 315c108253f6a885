package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** A message, or a switch's observed total: it keeps its leaf present, and counts in rounds. */
public final class ContactDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public ContactDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "contact";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    boolean contact =
        event.type() == CallEventType.MESSAGE_RECEIVED
            || event.type() == CallEventType.CALLS_OBSERVED;
    return contact ? event.key().toString() : null;
  }

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    for (CallEvent event : events) {
      if (keyOf(event) != null) {
        out.add(
            CallHistory.leaf(event, places), CallHistory.minute(event), HotlineQuantity.EVENTS, 1);
      }
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    for (CallEvent event : events) {
      if (keyOf(event) == null) {
        continue;
      }
      Leaf leaf = CallHistory.leaf(event, places);
      String round = places.roundOf(event);
      if (event.type() == CallEventType.MESSAGE_RECEIVED) {
        boolean answer = event.agentGroup() != null;
        out.addToRound(
            leaf, round, answer ? HotlineQuantity.MESSAGE_ANSWERS : HotlineQuantity.MESSAGES, 1);
      } else {
        out.addToRound(leaf, round, HotlineQuantity.REPORTED_OFFERED, event.offered());
        out.addToRound(leaf, round, HotlineQuantity.REPORTED_ANSWERED, event.answered());
      }
    }
  }
}
