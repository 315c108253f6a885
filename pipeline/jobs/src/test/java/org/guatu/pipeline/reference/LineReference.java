package org.guatu.pipeline.reference;

import static org.guatu.pipeline.reference.Tally.Quantity.AGENTS;
import static org.guatu.pipeline.reference.Tally.Quantity.AGENT_REPORTS;
import static org.guatu.pipeline.reference.Tally.Quantity.CALLS_KNOWN;
import static org.guatu.pipeline.reference.Tally.Quantity.HANDLED;
import static org.guatu.pipeline.reference.Tally.Quantity.HANDLING;
import static org.guatu.pipeline.reference.Tally.Quantity.HUNG_UP;
import static org.guatu.pipeline.reference.Tally.Quantity.IN_HAND;
import static org.guatu.pipeline.reference.Tally.Quantity.OFFERED;
import static org.guatu.pipeline.reference.Tally.Quantity.WAITED;
import static org.guatu.pipeline.reference.Tally.Quantity.WAITING;
import static org.guatu.pipeline.reference.Tally.Quantity.WAITS;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** Who waits on a line, and how long those who call next will. */
final class LineReference {
  private static final long TWO_HOURS = 7_200_000;
  private static final double QUARTER = 900_000;

  private LineReference() {}

  private static void stay(Tally tally, Tally.Quantity what, long from, long to, long amount) {
    tally.add(what, Window.minuteOf(from), amount);
    tally.add(what, Window.minuteOf(to), -amount);
  }

  static void countWaiting(Tally tally, @Nullable CallEvent offered, @Nullable CallEvent ended) {
    if (offered == null) {
      return;
    }
    long from = offered.eventTimeMillis();
    tally.add(CALLS_KNOWN, Window.minuteOf(from), 1);
    long to = from + TWO_HOURS;
    if (ended != null && ended.eventTimeMillis() < to) {
      to = Math.max(from, ended.eventTimeMillis());
    }
    stay(tally, WAITING, from, to, 1);
  }

  static void countWait(Tally tally, CallEvent ended, long wait) {
    long minute = Window.minuteOf(ended.eventTimeMillis());
    tally.add(WAITS, minute, 1);
    tally.add(WAITED, minute, wait);
    tally.add(HUNG_UP, minute, ended.type() == CallEventType.CALL_ABANDONED ? 1 : 0);
  }

  static void countHandling(Tally tally, List<CallEvent> events) {
    CallEvent answered = null;
    CallEvent talked = null;
    CallEvent wrapped = null;
    for (CallEvent event : events) {
      boolean soon =
          answered != null
              && event.eventTimeMillis() - answered.eventTimeMillis() <= TWO_HOURS
              && wrapped == null;
      if (answered == null && event.type() == CallEventType.CALL_ANSWERED) {
        answered = event;
      } else if (soon && event.type() == CallEventType.CALL_ENDED && talked == null) {
        talked = event;
      } else if (soon && event.type() == CallEventType.CALL_WRAP_UP) {
        wrapped = event;
      }
    }
    if (answered == null) {
      return;
    }
    long from = answered.eventTimeMillis();
    long to = from + TWO_HOURS;
    CallEvent first = talked != null ? talked : wrapped;
    if (first != null) {
      to = first.eventTimeMillis();
      tally.add(HANDLED, Window.minuteOf(to), 1);
      tally.add(HANDLING, Window.minuteOf(to), to - from);
    }
    if (talked != null && wrapped != null) {
      to = wrapped.eventTimeMillis();
      tally.add(HANDLING, Window.minuteOf(to), to - talked.eventTimeMillis());
    }
    stay(tally, IN_HAND, from, to, 1);
  }

  /** Who says how many agents of a group are at work on a line; null for what does not. */
  static @Nullable String reporter(CallEvent event) {
    return event.type() == CallEventType.CALLS_OBSERVED && event.agents() >= 0
        ? event.source() + " " + event.line() + " " + event.agentGroup()
        : null;
  }

  /**
   * @param reports of one reporter, in order
   */
  static void countAgents(Tally tally, CallEvent report, List<CallEvent> reports) {
    long to = report.eventTimeMillis() + TWO_HOURS;
    for (CallEvent later : reports.subList(reports.indexOf(report) + 1, reports.size())) {
      to = Math.min(to, later.eventTimeMillis());
    }
    stay(tally, AGENTS, report.eventTimeMillis(), to, report.agents());
    stay(tally, AGENT_REPORTS, report.eventTimeMillis(), to, 1);
  }

  static void write(String subject, Window window, Sums sums, Figures figures) {
    long knowing = sums.leavesAbove(CALLS_KNOWN);
    if (knowing > 0) {
      Fraction waiting = new Fraction(sums.at(WAITING), 1, knowing);
      figures.put(subject, Figure.CALLS_WAITING, window, waiting);
    }
    if (!subject.startsWith("line:")) {
      return;
    }
    long agents = agents(sums);
    long reports = sums.at(AGENT_REPORTS);
    if (agents > 0 || reports > 0) {
      figures.put(subject, Figure.AGENTS, window, new Fraction(agents, 1, reports));
    }
    Long now = wait(sums);
    if (now != null) {
      Fraction wait = new Fraction(now, 1_000, sums.last(15, OFFERED));
      figures.put(subject, Figure.PREDICTED_WAIT_SECONDS, window, wait);
    }
    Long foretold = wait(sums.ago(15));
    long waits = sums.last(15, WAITS);
    if (foretold != null && waits > 0) {
      long error = Math.abs(foretold * waits - sums.last(15, WAITED));
      Fraction wrong = new Fraction(error, 1_000 * waits, waits);
      figures.put(subject, Figure.WAIT_ERROR_15M_SECONDS, window, wrong);
    }
  }

  private static long agents(Sums sums) {
    if (sums.at(AGENT_REPORTS) > 0) {
      return sums.at(AGENTS);
    }
    long most = 0;
    for (int ago = 0; ago < 60; ago++) {
      most = Math.max(most, sums.ago(ago).at(IN_HAND));
    }
    return most;
  }

  private static @Nullable Long wait(Sums sums) {
    long offered = sums.last(15, OFFERED);
    long agents = agents(sums);
    if (offered == 0 || agents == 0 || agents > 1000) {
      return null;
    }
    double comes = offered / QUARTER;
    long handled = sums.last(60, HANDLED);
    long handling = sums.last(60, HANDLING);
    double mean = handled >= 10 && handling > 0 ? handling / (double) handled : 240_000;
    double patience =
        Math.min(
            3_600_000, (sums.last(60, WAITED) + 150_000) / (double) (sums.last(60, HUNG_UP) + 1));
    double steady = steadyQueue(comes, 1 / mean, 1 / patience, agents);
    double waiting = (double) sums.at(WAITING);
    double spare = Math.max(0, agents / mean - comes);
    double greater = Math.max(1, Math.max(steady, waiting));
    double settled = QUARTER * (1 / patience + spare / greater);
    double queue = steady + (waiting - steady) * (1 - StrictMath.exp(-settled)) / settled;
    return (long) Math.max(0, queue / comes);
  }

  /** By the balance of calls that come and go, state by state. */
  private static double steadyQueue(double comes, double served, double hangsUp, long agents) {
    double weight = 1;
    double sum = 1;
    double queue = 0;
    for (int calls = 1; calls < 200_000; calls++) {
      double goes = Math.min(calls, agents) * served + Math.max(0, calls - agents) * hangsUp;
      weight *= comes / goes;
      sum += weight;
      queue += Math.max(0, calls - agents) * weight;
      if (sum > 1e200) {
        weight /= 1e200;
        sum /= 1e200;
        queue /= 1e200;
      }
      if (comes < goes && weight < 1e-25 * sum) {
        break;
      }
    }
    return queue / sum;
  }
}
