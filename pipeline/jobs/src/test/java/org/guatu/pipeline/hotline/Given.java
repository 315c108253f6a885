package org.guatu.pipeline.hotline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;

/** Events of the hotline at given times, and what a decision makes of them. */
final class Given {
  static final Places PLACES = new Places(Registry.empty("site", "UTC"), 10_000, 6 * 3_600_000L);

  private Given() {}

  /** An event at a time such as {@code 01T09:00:00} (day of the month, time). */
  static CallEvent.Builder event(CallEventType type, String id, String time) {
    return CallEvent.of(type, "switch", id, at(time)).call("C1").ticket("T1").line("L1");
  }

  static long at(String time) {
    return Instant.parse("2026-03-" + time + "Z").toEpochMilli();
  }

  static Contributions minutes(EntityDecision<CallEvent> decision, CallEvent.Builder... events) {
    Contributions out = new Contributions();
    decision.decideMinutes(inOrder(events), out);
    return out;
  }

  static Contributions rounds(EntityDecision<CallEvent> decision, CallEvent.Builder... events) {
    Contributions out = new Contributions();
    decision.decideRounds(inOrder(events), out);
    return out;
  }

  private static List<CallEvent> inOrder(CallEvent.Builder... events) {
    return Arrays.stream(events)
        .map(CallEvent.Builder::build)
        .sorted(
            Comparator.comparingLong(Event::eventTimeMillis)
                .thenComparing(Event::source)
                .thenComparing(Event::id))
        .toList();
  }

  /** Amounts of one quantity by minute, such as {@code 01T09:00}, or by round. */
  static Map<String, Long> amounts(Contributions out, Quantity quantity) {
    Map<String, Long> amounts = new TreeMap<>();
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == quantity.ordinal()) {
            String round = slot.round();
            String minute = Instant.ofEpochMilli(slot.minuteMillis()).toString().substring(8, 16);
            amounts.merge(round == null ? minute : round, amount, Long::sum);
          }
        });
    return amounts;
  }

  /** Amounts of one quantity by tag. */
  static Map<Long, Long> tags(Contributions out, Quantity quantity) {
    Map<Long, Long> amounts = new TreeMap<>();
    out.forEach(
        (slot, amount) -> {
          if (slot.quantity() == quantity.ordinal()) {
            amounts.merge(slot.tag(), amount, Long::sum);
          }
        });
    return amounts;
  }
}
