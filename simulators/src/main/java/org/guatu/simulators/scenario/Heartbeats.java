package org.guatu.simulators.scenario;

import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Action;
import org.guatu.simulators.kernel.Simulation;

/** Signs of life, once a minute, of what stands still: servers, the switch, the gates' tablets. */
final class Heartbeats {
  private Heartbeats() {}

  /** Puts all of them on the agenda, spread over the minute. */
  static void begin(Simulation<Day> simulation) {
    Day day = simulation.model();
    long start = simulation.nowMillis();
    for (Destination destination : day.deliveries().destinations()) {
      int index = destination.index();
      long offset = index * 577L % DayTimes.MINUTE;
      everyMinute(simulation, start + offset, s -> gate(s, index));
    }
    for (int line = 0; line < day.hotlines().size(); line++) {
      int index = line;
      everyMinute(
          simulation,
          start + 11 * DayTimes.SECOND * (line + 1),
          s -> s.model().hotline(index).heartbeat(s, s.model().setting().townCode()));
    }
    everyMinute(simulation, start + 5 * DayTimes.SECOND, Heartbeats::servers);
  }

  private static void everyMinute(
      Simulation<Day> simulation, long atMillis, Action<Day> heartbeat) {
    if (!simulation.model().over(atMillis)) {
      simulation.schedule(
          atMillis,
          s -> {
            heartbeat.run(s);
            everyMinute(s, s.nowMillis() + DayTimes.MINUTE, heartbeat);
          });
    }
  }

  private static void gate(Simulation<Day> simulation, int index) {
    Day day = simulation.model();
    if (day.facts().wanted()) {
      Destination destination = day.deliveries().destination(index);
      day.facts()
          .say(
              day.facts()
                  .delivery(
                      DeliveryEventType.DEVICE_HEARTBEAT,
                      destination.device(),
                      simulation.nowMillis())
                  .area(destination.code())
                  .build());
    }
  }

  private static void servers(Simulation<Day> simulation) {
    Day day = simulation.model();
    Facts facts = day.facts();
    if (!facts.wanted()) {
      return;
    }
    long now = simulation.nowMillis();
    Setting setting = day.setting();
    facts.say(
        facts
            .delivery(DeliveryEventType.DEVICE_HEARTBEAT, day.deliveries().desk(), now)
            .area(setting.townCode())
            .build());
    facts.say(
        facts
            .call(CallEventType.DEVICE_HEARTBEAT, setting.ticketDesk(), now)
            .area(setting.townCode())
            .build());
    facts.say(
        facts
            .point(PointEventType.DEVICE_HEARTBEAT, setting.laboratory(), now)
            .area(setting.townCode())
            .build());
  }
}
