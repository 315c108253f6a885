package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** How many agents of one group are at work on a line, as one source last said. */
public final class AgentsDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;

  /** How long a report holds if no other follows: twice the longest usual interval. */
  static final long HOLDS_MILLIS = 2 * 3_600_000L;

  private final Places places;

  public AgentsDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "agents";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    if (event.type() != CallEventType.CALLS_OBSERVED || event.agents() < 0) {
      return null;
    }
    String line = event.line() == null ? "" : event.line();
    String group = event.agentGroup() == null ? "" : event.agentGroup();
    return line + "\u001f" + group + "\u001f" + event.source();
  }

  /** The last report: it may hold until the next. */
  @Override
  public List<CallEvent> bearing(List<CallEvent> closed) {
    return closed.subList(Math.max(0, closed.size() - 1), closed.size());
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    for (int i = 0; i < events.size(); i++) {
      CallEvent event = events.get(i);
      long from = event.eventTimeMillis();
      long next = i + 1 < events.size() ? events.get(i + 1).eventTimeMillis() : Long.MAX_VALUE;
      long to = Math.min(next, from + HOLDS_MILLIS);
      Leaf leaf = CallHistory.leaf(event, places);
      out.add(leaf, Window.minuteOf(from), HotlineQuantity.AGENT_REPORTS, 1);
      out.add(leaf, Window.minuteOf(to), HotlineQuantity.AGENT_REPORTS, -1);
      out.add(leaf, Window.minuteOf(from), HotlineQuantity.AGENTS, event.agents());
      out.add(leaf, Window.minuteOf(to), HotlineQuantity.AGENTS, -event.agents());
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    // No figure of a round counts agents.
  }
}
