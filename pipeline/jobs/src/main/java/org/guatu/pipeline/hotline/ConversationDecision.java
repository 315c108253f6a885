package org.guatu.pipeline.hotline;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * How long the messages of one conversation wait for an answer. The first one since the last answer
 * waits; what is written while it does is part of it. It counts where it was written, so that an
 * answer need not say where it belongs. {@link ContactDecision} counts the messages themselves.
 */
public final class ConversationDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;

  /**
   * How long a message waits at most. Most conversations end with one that asks for nothing:
   * without a limit those would wait for ever.
   */
  static final long WAITS_MILLIS = 24 * 3_600_000L;

  private final Places places;

  public ConversationDecision(Places places) {
    this.places = places;
  }

  /**
   * A message that waited.
   *
   * @param answer its first one; null while there is none, or if it came too late
   */
  private record Wait(CallEvent message, @Nullable CallEvent answer) {
    long millis() {
      return answer == null ? WAITS_MILLIS : answer.eventTimeMillis() - message.eventTimeMillis();
    }
  }

  @Override
  public String kind() {
    return "conversation";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    return event.type() == CallEventType.MESSAGE_RECEIVED ? event.call() : null;
  }

  private static List<Wait> waits(List<CallEvent> events) {
    List<Wait> waits = new ArrayList<>();
    CallEvent waiting = null;
    for (CallEvent event : events) {
      if (waiting != null && event.eventTimeMillis() - waiting.eventTimeMillis() > WAITS_MILLIS) {
        waits.add(new Wait(waiting, null));
        waiting = null;
      }
      boolean answer = event.agentGroup() != null;
      if (waiting != null && answer) {
        waits.add(new Wait(waiting, event));
        waiting = null;
      } else if (waiting == null && !answer) {
        waiting = event;
      }
    }
    if (waiting != null) {
      waits.add(new Wait(waiting, null));
    }
    return waits;
  }

  /** The message that may still be answered. */
  @Override
  public List<CallEvent> bearing(List<CallEvent> closed) {
    List<Wait> waits = waits(closed);
    Wait last = waits.isEmpty() ? null : waits.get(waits.size() - 1);
    return last == null || last.answer() != null ? List.of() : List.of(last.message());
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    for (Wait wait : waits(events)) {
      Leaf leaf = CallHistory.leaf(wait.message(), places);
      long from = CallHistory.minute(wait.message());
      long to = Window.minuteOf(wait.message().eventTimeMillis() + wait.millis());
      out.add(leaf, from, HotlineQuantity.MESSAGES_KNOWN, 1);
      out.add(leaf, from, HotlineQuantity.MESSAGES_WAITING, 1);
      out.add(leaf, to, HotlineQuantity.MESSAGES_WAITING, -1);
      out.addTagged(leaf, from, HotlineQuantity.MESSAGE_BACKLOG, from, 1);
      out.addTagged(leaf, to, HotlineQuantity.MESSAGE_BACKLOG, from, -1);
      if (wait.answer() != null) {
        // The answer itself may be of another area or line.
        out.add(leaf, to, HotlineQuantity.BY_RULE, 1);
        out.add(leaf, to, HotlineQuantity.RESPONSES, 1);
        out.add(leaf, to, HotlineQuantity.RESPONSE_MILLIS, wait.millis());
      }
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    for (Wait wait : waits(events)) {
      CallEvent answer = wait.answer();
      if (answer != null) {
        Leaf leaf = CallHistory.leaf(wait.message(), places);
        String round = places.roundOf(answer);
        out.addToRound(leaf, round, HotlineQuantity.RESPONSES, 1);
        out.addToRound(leaf, round, HotlineQuantity.RESPONSE_MILLIS, wait.millis());
      }
    }
  }
}
