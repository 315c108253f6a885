package org.guatu.pipeline.hotline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one caller add up to. Each counts at its own area and line. Calls whose caller
 * nobody knows count in none of these; a topic that is not named is a topic of its own.
 */
public final class CallerDecision implements EntityDecision<CallEvent> {
  private static final long serialVersionUID = 1L;

  /** How long a caller is remembered to have called about a topic. */
  static final long MEMORY_MILLIS = 24 * 3_600_000L;

  private static final String NO_TOPIC = "";

  private final Places places;

  public CallerDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "caller";
  }

  @Override
  public @Nullable String keyOf(CallEvent event) {
    boolean counts =
        event.type() == CallEventType.CALL_OFFERED || event.type() == CallEventType.CALL_ANSWERED;
    return counts ? event.caller() : null;
  }

  /** The calls of a day: so long a caller is remembered. */
  @Override
  public List<CallEvent> bearing(List<CallEvent> closed) {
    int from = closed.size();
    while (from > 0
        && closed.get(closed.size() - 1).eventTimeMillis() - closed.get(from - 1).eventTimeMillis()
            <= MEMORY_MILLIS) {
      from--;
    }
    return closed.subList(from, closed.size());
  }

  @Override
  public void decideMinutes(List<CallEvent> events, Contributions out) {
    Map<String, NavigableSet<Long>> offeredByTopic = new HashMap<>();
    Set<String> rounds = new HashSet<>();
    for (CallEvent event : events) {
      if (event.type() == CallEventType.CALL_OFFERED) {
        Leaf leaf = CallHistory.leaf(event, places);
        if (places.isHeardOfInTime(event) && rounds.add(places.roundOf(event))) {
          out.add(leaf, CallHistory.minute(event), HotlineQuantity.UNIQUE_CALLERS, 1);
        }
        if (repeats(offeredByTopic, event)) {
          out.add(leaf, CallHistory.minute(event), HotlineQuantity.REPEAT_CALLS, 1);
        }
      }
    }
    for (CallEvent event : events) {
      if (event.type() == CallEventType.CALL_ANSWERED) {
        decideContact(event, offeredByTopic, out);
      }
    }
    CallMatter.ALL.forEach(matter -> decideMatter(matter, events, out));
  }

  private void decideMatter(CallMatter matter, List<CallEvent> events, Contributions out) {
    long last = Long.MIN_VALUE / 2;
    for (CallEvent event : events) {
      if (event.type() == CallEventType.CALL_OFFERED && matter.has(event)) {
        if (event.eventTimeMillis() - last > CallMatter.SAME_CASE_MILLIS) {
          out.add(CallHistory.leaf(event, places), CallHistory.minute(event), matter.quantity(), 1);
        }
        last = event.eventTimeMillis();
      }
    }
  }

  private void decideContact(
      CallEvent answered, Map<String, NavigableSet<Long>> offeredByTopic, Contributions out) {
    Leaf leaf = CallHistory.leaf(answered, places);
    long judgedAt = answered.eventTimeMillis() + MEMORY_MILLIS;
    NavigableSet<Long> offered = offeredByTopic.get(topic(answered));
    Long next = offered == null ? null : offered.higher(answered.eventTimeMillis());
    out.add(leaf, Window.minuteOf(judgedAt), HotlineQuantity.BY_RULE, 1);
    out.add(leaf, Window.minuteOf(judgedAt), HotlineQuantity.CONTACTS, 1);
    if (next == null || next > judgedAt) {
      out.add(leaf, Window.minuteOf(judgedAt), HotlineQuantity.CONTACTS_RESOLVED, 1);
    }
  }

  @Override
  public void decideRounds(List<CallEvent> events, Contributions out) {
    Map<String, NavigableSet<Long>> offeredByTopic = new HashMap<>();
    Set<String> rounds = new HashSet<>();
    for (CallEvent event : events) {
      if (event.type() == CallEventType.CALL_OFFERED) {
        Leaf leaf = CallHistory.leaf(event, places);
        String round = places.roundOf(event);
        if (rounds.add(round)) {
          out.addToRound(leaf, round, HotlineQuantity.UNIQUE_CALLERS, 1);
        }
        if (repeats(offeredByTopic, event)) {
          out.addToRound(leaf, round, HotlineQuantity.REPEAT_CALLS, 1);
        }
      }
    }
  }

  /** Whether the caller's last call on the topic is fresh; and remembers this one. */
  private static boolean repeats(
      Map<String, NavigableSet<Long>> offeredByTopic, CallEvent offered) {
    NavigableSet<Long> before =
        offeredByTopic.computeIfAbsent(topic(offered), topic -> new TreeSet<>());
    boolean repeats =
        !before.isEmpty() && offered.eventTimeMillis() - before.last() <= MEMORY_MILLIS;
    before.add(offered.eventTimeMillis());
    return repeats;
  }

  private static String topic(CallEvent event) {
    String topic = event.topic();
    return topic == null ? NO_TOPIC : topic;
  }
}
