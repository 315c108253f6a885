package org.guatu.pipeline.hotline;

import java.util.List;
import java.util.function.ToLongFunction;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Histogram;
import org.guatu.pipeline.cell.MinuteView;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectFigures;

/** The figures of calls and tickets, of a line, an area or a group. */
public final class HotlineFigures implements SubjectFigures {
  private static final long serialVersionUID = 1L;
  private static final List<HotlineQuantity> QUANTITIES = List.of(HotlineQuantity.values());
  private static final List<HeldTicket> HELD = List.of(HeldTicket.values());
  private static final List<TicketStep> STEPS = List.of(TicketStep.values());
  private static final int SERVICE_MINUTES = 15;

  @Override
  public List<HotlineQuantity> quantities() {
    return QUANTITIES;
  }

  @Override
  public int reachMinutes() {
    return LineOutlook.WINDOW + LineOutlook.AHEAD;
  }

  @Override
  public void minute(MinuteView view, Figures out) {
    out.count(Figure.OFFERED, view.at(HotlineQuantity.OFFERED));
    out.count(Figure.ANSWERED, view.at(HotlineQuantity.ANSWERED));
    out.count(Figure.ABANDONED, view.at(HotlineQuantity.ABANDONED));
    out.count(Figure.UNIQUE_CALLERS, view.at(HotlineQuantity.UNIQUE_CALLERS));
    out.count(Figure.REPEAT_CALLS, view.at(HotlineQuantity.REPEAT_CALLS));
    if (view.area()) {
      out.count(Figure.UNLOCATED_CALLS, view.at(HotlineQuantity.UNLOCATED));
      for (CallMatter matter : CallMatter.ALL) {
        out.count(matter.figure(), view.at(matter.quantity()));
      }
    }
    service(view, out);
    tickets(view, out);
    long lines = view.knowing(HotlineQuantity.CALLS_KNOWN);
    out.level(Figure.CALLS_WAITING, view.at(HotlineQuantity.WAITING), lines);
    messages(view, out);
    if (view.line()) {
      LineOutlook.tell(view, out);
    }
    long contacts = view.at(HotlineQuantity.CONTACTS);
    out.ratio(
        Figure.FIRST_CONTACT_RESOLUTION,
        view.at(HotlineQuantity.CONTACTS_RESOLVED),
        contacts,
        contacts);
  }

  private static void service(MinuteView view, Figures out) {
    long answered = view.sum(HotlineQuantity.ANSWERED, SERVICE_MINUTES);
    long ended = answered + view.sum(HotlineQuantity.ABANDONED, SERVICE_MINUTES);
    long quickly = view.sum(HotlineQuantity.ANSWERED_QUICKLY, SERVICE_MINUTES);
    out.ratio(Figure.CONNECTED_15M, answered, ended, ended);
    out.ratio(Figure.SERVICE_LEVEL_15S_15M, quickly, ended, ended);
    Histogram waits = view.histogram(HotlineQuantity.WAIT_SECONDS);
    if (waits.total() > 0) {
      out.put(Figure.LONGEST_WAIT_SECONDS, waits.max(), 1, waits.total());
    }
  }

  private static void messages(MinuteView view, Figures out) {
    responses(view::at, out);
    long knowing = view.knowing(HotlineQuantity.MESSAGES_KNOWN);
    out.level(Figure.MESSAGES_WAITING, view.at(HotlineQuantity.MESSAGES_WAITING), knowing);
    long waiting = view.at(HotlineQuantity.MESSAGES_WAITING);
    if (waiting > 0) {
      Histogram byMinute = view.histogram(HotlineQuantity.MESSAGE_BACKLOG);
      out.put(Figure.MESSAGE_AGE_MAX_MINUTES, age(view, byMinute.atRank(1)), 1, waiting);
    }
  }

  private static void tickets(MinuteView view, Figures out) {
    steps(view::at, out);
    long knowing = view.knowing(HotlineQuantity.TICKETS_KNOWN);
    if (knowing == 0) {
      return;
    }
    out.level(Figure.TICKETS_OPEN, view.at(HotlineQuantity.TICKETS_OPEN), knowing);
    out.level(Figure.TICKETS_OVERDUE, view.at(HotlineQuantity.TICKETS_OVERDUE), knowing);
    Histogram byTag = view.histogram(HotlineQuantity.TICKETS_HELD);
    for (HeldTicket as : HELD) {
      HeldTicket.Held held = as.in(byTag);
      out.level(as.number(), held.number(), knowing);
      if (held.number() > 0) {
        out.put(as.age(), age(view, held.sinceMillis()), 1, held.number());
      }
    }
  }

  private static long age(MinuteView view, long sinceMillis) {
    return (view.minuteMillis() - sinceMillis) / Window.MINUTE_MILLIS;
  }

  private static void steps(ToLongFunction<Quantity> total, Figures out) {
    for (TicketStep step : STEPS) {
      long tickets = total.applyAsLong(step.tickets());
      long millis = total.applyAsLong(step.millis());
      out.ratio(step.mean(), millis, Window.MINUTE_MILLIS * tickets, tickets);
    }
  }

  private static void responses(ToLongFunction<Quantity> total, Figures out) {
    long responses = total.applyAsLong(HotlineQuantity.RESPONSES);
    long millis = total.applyAsLong(HotlineQuantity.RESPONSE_MILLIS);
    out.ratio(Figure.FIRST_RESPONSE_MINUTES, millis, Window.MINUTE_MILLIS * responses, responses);
  }

  @Override
  public void round(ToLongFunction<Quantity> total, Figures out) {
    out.count(Figure.OFFERED, total.applyAsLong(HotlineQuantity.OFFERED));
    out.count(Figure.ANSWERED, total.applyAsLong(HotlineQuantity.ANSWERED));
    out.count(Figure.ABANDONED, total.applyAsLong(HotlineQuantity.ABANDONED));
    out.count(Figure.UNIQUE_CALLERS, total.applyAsLong(HotlineQuantity.UNIQUE_CALLERS));
    out.count(Figure.REPEAT_CALLS, total.applyAsLong(HotlineQuantity.REPEAT_CALLS));
    long reported = total.applyAsLong(HotlineQuantity.REPORTED_OFFERED);
    long answered = total.applyAsLong(HotlineQuantity.REPORTED_ANSWERED);
    if (reported != 0 || answered != 0) {
      out.count(Figure.REPORTED_OFFERED, reported);
      out.count(Figure.REPORTED_ANSWERED, answered);
    }
    countUnlessNone(Figure.MESSAGES, total.applyAsLong(HotlineQuantity.MESSAGES), out);
    countUnlessNone(
        Figure.MESSAGE_ANSWERS, total.applyAsLong(HotlineQuantity.MESSAGE_ANSWERS), out);
    responses(total, out);
    steps(total, out);
  }

  private static void countUnlessNone(Figure figure, long number, Figures out) {
    if (number != 0) {
      out.count(figure, number);
    }
  }
}
