package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * The register of residents: read in as the day begins, building by building, with a few that have
 * moved or gone; and in the afternoon, why those who never came did not.
 */
final class Residents {
  private static final long HOUSE_SPACING_MILLIS = 1_200;
  private static final double MOVED = 0.001;
  private static final double GONE = 0.0005;

  /** Of those who never come, the share whose reason is found out. */
  private static final double REASON_FOUND = 0.8;

  private Residents() {}

  static void begin(Simulation<Day> simulation) {
    List<CallUp.Household> homes = new ArrayList<>();
    simulation.model().callUps().forEach(callUp -> homes.addAll(callUp.buildings()));
    long at = simulation.nowMillis() + 2 * DayTimes.MINUTE;
    for (CallUp.Household home : homes) {
      simulation.schedule(at, s -> enter(s, home));
      at += HOUSE_SPACING_MILLIS;
    }
    long listed = at;
    simulation.schedule(listed, s -> change(s, homes));
    everyMinute(simulation, simulation.nowMillis() + 23 * DayTimes.SECOND);
  }

  private static void everyMinute(Simulation<Day> simulation, long atMillis) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          say(s, PointEventType.DEVICE_HEARTBEAT, -1, null, null);
          everyMinute(s, s.nowMillis() + DayTimes.MINUTE);
        });
  }

  private static void enter(Simulation<Day> simulation, CallUp.Household home) {
    for (int i = 0; i < home.people(); i++) {
      say(simulation, PointEventType.REGISTERED, home.firstPerson() + i, home.code(), null);
    }
  }

  /** Those who have moved within the town, and those who have left it. */
  private static void change(Simulation<Day> simulation, List<CallUp.Household> homes) {
    UniformRandomProvider random = simulation.model().streams().stream("register", "changes");
    for (CallUp.Household home : homes) {
      for (int i = 0; i < home.people(); i++) {
        double kind = random.nextDouble();
        if (kind < MOVED) {
          String code = homes.get(random.nextInt(homes.size())).code();
          say(simulation, PointEventType.REGISTERED, home.firstPerson() + i, code, null);
        } else if (kind < MOVED + GONE) {
          say(simulation, PointEventType.DEREGISTERED, home.firstPerson() + i, null, null);
        }
      }
    }
  }

  /** Somebody asks, hours later, why a person who was called has not come. */
  static void askAfter(Simulation<Day> simulation, long person) {
    Day day = simulation.model();
    UniformRandomProvider random = day.streams().stream("absent:" + person, "register");
    if (random.nextDouble() < REASON_FOUND) {
      PersonStatus reason = reason(random.nextDouble());
      long at = day.config().times().at(11, 0) + random.nextLong(150 * DayTimes.MINUTE);
      OperationsDesk.schedule(
          simulation, at, s -> say(s, PointEventType.PERSON_STATUS, person, null, reason));
    }
  }

  private static PersonStatus reason(double kind) {
    if (kind < 0.5) {
      return PersonStatus.AWAY;
    }
    if (kind < 0.65) {
      return PersonStatus.HOME_SAMPLED;
    }
    if (kind < 0.8) {
      return PersonStatus.TRANSFERRED;
    }
    return kind < 0.9 ? PersonStatus.HOSPITAL : PersonStatus.REFUSED;
  }

  private static void say(
      Simulation<Day> simulation,
      PointEventType type,
      long person,
      @Nullable String home,
      @Nullable PersonStatus status) {
    Day day = simulation.model();
    if (day.facts().wanted()) {
      PointEvent.Builder event =
          day.facts().point(type, day.setting().register(), simulation.nowMillis());
      day.facts()
          .say(
              event
                  .person(person < 0 ? null : day.people().of(person))
                  .area(home)
                  .personStatus(status)
                  .build());
    }
  }
}
