package org.guatu.simulators.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;

/** The agents of one line and the callers who wait for them, first come first served. */
final class HotlineProcess implements Forkable<HotlineProcess> {
  /** Numbers of callers begin here, those of people who miss an order beyond. */
  static final long CALLER = 2_000_000_000L;

  static final long CUSTOMER = 4_000_000_000_000L;

  private final int index;
  private final HotlineConfig.Line line;
  private final Device exchange;
  private final Deque<Waiting> queue;
  private int busyAgents;
  private long offered;
  private long answered;
  private long abandoned;

  /** A call that waits, and since when. */
  private record Waiting(Call call, long sinceMillis) {}

  HotlineProcess(int index, HotlineConfig.Line line, Device exchange) {
    this.index = index;
    this.line = line;
    this.exchange = exchange;
    this.queue = new ArrayDeque<>();
  }

  HotlineConfig.Line line() {
    return line;
  }

  long offered() {
    return offered;
  }

  long answered() {
    return answered;
  }

  long abandoned() {
    return abandoned;
  }

  int waiting() {
    return queue.size();
  }

  /** A call reaches the line. */
  void offer(Simulation<Day> simulation, Call call) {
    offered++;
    Day day = simulation.model();
    long now = simulation.nowMillis();
    say(day, CallEventType.CALL_OFFERED, now, call, -1);
    queue.add(new Waiting(call, now));
    answerNext(simulation);
    if (!queue.isEmpty()) {
      // He came last: whoever is in the queue now, he is.
      say(day, CallEventType.CALL_QUEUED, now, call, -1);
      int self = index;
      simulation.schedule(
          now + call.patienceMillis(), s -> s.model().hotline(self).hangUp(s, call));
    }
  }

  private void hangUp(Simulation<Day> simulation, Call call) {
    for (Waiting waiting : queue) {
      if (waiting.call().id().equals(call.id())) {
        queue.remove(waiting);
        abandoned++;
        long now = simulation.nowMillis();
        Day day = simulation.model();
        say(day, CallEventType.CALL_ABANDONED, now, call, now - waiting.sinceMillis());
        redial(simulation, call);
        return;
      }
    }
  }

  private void redial(Simulation<Day> simulation, Call call) {
    if (call.redialMillis() >= 0) {
      int self = index;
      simulation.schedule(
          simulation.nowMillis() + call.redialMillis(),
          s -> s.model().hotline(self).offer(s, s.model().calls().again(line, call)));
    }
  }

  /** Connects waiting callers to free agents. */
  void answerNext(Simulation<Day> simulation) {
    while (!queue.isEmpty() && busyAgents < agents(simulation)) {
      Waiting waiting = queue.remove();
      answered++;
      busyAgents++;
      Call call = waiting.call();
      Day day = simulation.model();
      long now = simulation.nowMillis();
      say(day, CallEventType.CALL_ANSWERED, now, call, now - waiting.sinceMillis());
      long talk = (long) (call.handlingMillis() * day.config().hotline().talkPart());
      int self = index;
      simulation.schedule(
          now + talk, s -> s.model().hotline(self).say(s, CallEventType.CALL_ENDED, call));
      simulation.schedule(
          now + call.handlingMillis(), s -> s.model().hotline(self).wrapUp(s, call));
    }
  }

  private void wrapUp(Simulation<Day> simulation, Call call) {
    say(simulation, CallEventType.CALL_WRAP_UP, call);
    busyAgents--;
    if (call.ticket()) {
      Tickets.create(simulation, call, line);
    }
    answerNext(simulation);
  }

  private int agents(Simulation<Day> simulation) {
    double minute = simulation.model().config().times().hourOf(simulation.nowMillis()) * 60;
    return minute < HotlineConfig.Line.DAY_SHIFT_MINUTE ? line.agentsEarly() : line.agents();
  }

  void heartbeat(Simulation<Day> simulation, String area) {
    Facts facts = simulation.model().facts();
    if (facts.wanted()) {
      facts.say(
          facts
              .call(CallEventType.DEVICE_HEARTBEAT, exchange, simulation.nowMillis())
              .line(line.id())
              .area(area)
              .build());
    }
  }

  private void say(Simulation<Day> simulation, CallEventType type, Call call) {
    say(simulation.model(), type, simulation.nowMillis(), call, -1);
  }

  private void say(Day day, CallEventType type, long atMillis, Call call, long waitMillis) {
    Facts facts = day.facts();
    if (!facts.wanted()) {
      return;
    }
    CallEvent.Builder event =
        facts
            .call(type, exchange, atMillis)
            .area(call.area())
            .call(call.id())
            .caller(day.people().of(call.person()))
            .line(line.id())
            .topic(call.topic())
            .category(call.category());
    if (type != CallEventType.CALL_OFFERED && type != CallEventType.CALL_QUEUED) {
      event.agentGroup(line.agentGroup());
    }
    if (waitMillis >= 0) {
      event.waitMillis(waitMillis);
    }
    facts.say(event.build());
  }

  @Override
  public HotlineProcess fork() {
    HotlineProcess copy = new HotlineProcess(index, line, exchange);
    copy.queue.addAll(queue);
    copy.busyAgents = busyAgents;
    copy.offered = offered;
    copy.answered = answered;
    copy.abandoned = abandoned;
    return copy;
  }
}
