package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.town.Building;

/**
 * The chat groups the duty desk watches day and night: somebody writes, and most are answered. What
 * is written about one thing is one conversation; an answer names who gave it.
 *
 * @param conversations a day
 * @param bridge what reads the groups
 */
record Chats(int conversations, Device bridge) implements SideActivity {
  static final String LINE = "chat";
  private static final String DUTY = "duty-desk";
  private static final double UNANSWERED = 0.06;
  private static final double WRITES_AGAIN = 0.25;

  /** Numbers of people who write begin here. */
  private static final long WRITER = 6_000_000_000_000L;

  /** One exchange about one thing. */
  private record Conversation(String id, long writer, String area, String topic) {}

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    List<Building> buildings = desk.town().buildings();
    for (int i = 0; i < conversations; i++) {
      UniformRandomProvider random = desk.random("chat:" + i);
      String area = buildings.get(random.nextInt(buildings.size())).code();
      String topic = Topics.topic(LineConcern.ANYTHING, false, random);
      Conversation conversation = new Conversation("chat-" + i, WRITER + i, area, topic);
      long at = desk.at(6, 30) + random.nextLong(14 * DayTimes.HOUR);
      say(simulation, conversation, at, false);
      if (random.nextDouble() < WRITES_AGAIN) {
        say(simulation, conversation, at + random.nextLong(10 * DayTimes.MINUTE), false);
      }
      double takes = Distributions.logNormal(random, 9 * DayTimes.MINUTE, 1.1).sample();
      if (random.nextDouble() >= UNANSWERED) {
        say(simulation, conversation, at + 15 * DayTimes.SECOND + (long) takes, true);
      }
    }
    everyMinute(simulation, desk.at(6, 1) + 37 * DayTimes.SECOND, desk.town().code());
  }

  private void say(
      Simulation<Day> simulation, Conversation conversation, long atMillis, boolean answer) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          Day day = s.model();
          if (day.facts().wanted()) {
            CallEvent.Builder event =
                day.facts()
                    .call(CallEventType.MESSAGE_RECEIVED, bridge, s.nowMillis())
                    .call(conversation.id())
                    .area(conversation.area())
                    .line(LINE)
                    .topic(conversation.topic());
            if (answer) {
              event.agentGroup(DUTY);
            } else {
              event.caller(day.people().of(conversation.writer()));
            }
            day.facts().say(event.build());
          }
        });
  }

  private void everyMinute(Simulation<Day> simulation, long atMillis, String area) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          Facts facts = s.model().facts();
          if (facts.wanted()) {
            facts.say(
                facts
                    .call(CallEventType.DEVICE_HEARTBEAT, bridge, s.nowMillis())
                    .line(LINE)
                    .area(area)
                    .build());
          }
          everyMinute(s, s.nowMillis() + DayTimes.MINUTE, area);
        });
  }
}
