package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Compound;
import org.guatu.simulators.town.Neighbourhood;
import org.guatu.simulators.town.Place;
import org.guatu.simulators.town.Town;

/**
 * Masks booked with the committee: a booking is a task until the masks are handed out, at the
 * committee's counter or by a proxy; of the proxies' the committee tells but the total.
 *
 * @param perThousandPeople bookings a day
 * @param points the counters, in order of the neighbourhoods
 */
record MaskBookings(double perThousandPeople, List<SidePoint> points) implements SideActivity {
  private static final double AT_THE_COUNTER = 0.66;
  private static final double BY_PROXY = 0.28;

  static String pointOf(Neighbourhood neighbourhood) {
    return "M-" + neighbourhood.code().substring(9);
  }

  /** The counters as the registry has them: at a gate of the neighbourhood. */
  static List<ServicePoint> points(Town town, DayTimes times) {
    List<ServicePoint> points = new ArrayList<>();
    for (Neighbourhood neighbourhood : town.neighbourhoods()) {
      Place gate = gateOf(town, neighbourhood);
      points.add(
          new ServicePoint(
              pointOf(neighbourhood),
              "booking",
              new LocalName(
                  neighbourhood.name().zh() + "口罩预约登记点",
                  neighbourhood.name().en() + " Mask Counter"),
              neighbourhood.code(),
              gate.lon(),
              gate.lat(),
              1,
              List.of(neighbourhood.code()),
              times.at(9, 30),
              times.at(18, 0),
              times.at(0, 0)));
    }
    return points;
  }

  private static Place gateOf(Town town, Neighbourhood neighbourhood) {
    for (Compound compound : town.compounds()) {
      if (compound.neighbourhood().equals(neighbourhood.code())) {
        return compound.gates().get(compound.gates().size() - 1);
      }
    }
    throw new IllegalArgumentException(neighbourhood.code() + " has no compound");
  }

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (SidePoint point : points) {
      int people =
          desk.town().compounds().stream()
              .filter(compound -> compound.neighbourhood().equals(point.area()))
              .mapToInt(Compound::people)
              .sum();
      point.say(simulation, desk.at(9, 30), PointEventType.POINT_OPENED);
      point.say(simulation, desk.at(18, 0), PointEventType.POINT_CLOSED);
      point.heartbeats(simulation, desk.at(9, 20), desk.at(18, 0));
      committee(simulation, desk, point, (int) Math.ceil(people * perThousandPeople / 1000));
    }
  }

  private static void committee(
      Simulation<Day> simulation, OperationsDesk desk, SidePoint point, int bookings) {
    UniformRandomProvider random = desk.random("masks:" + point.id());
    List<Long> byProxy = new ArrayList<>();
    for (int i = 0; i < bookings; i++) {
      long booked = desk.at(6, 30) + random.nextLong(3 * DayTimes.HOUR);
      DeskTask booking =
          new DeskTask(
              "mask-" + point.id() + "-" + i, "mask-booking", point.area(), booked, desk.at(18, 0));
      booking.plan(simulation, desk);
      long handedOut = desk.at(9, 40) + random.nextLong(8 * DayTimes.HOUR);
      double how = random.nextDouble();
      if (how < AT_THE_COUNTER) {
        point.say(simulation, handedOut, PointEventType.SERVED);
        booking.finish(simulation, desk, handedOut);
      } else if (how < AT_THE_COUNTER + BY_PROXY) {
        byProxy.add(handedOut);
        booking.finish(simulation, desk, handedOut);
      }
    }
    for (int hour = 11; hour <= 18; hour++) {
      long told = desk.at(hour, 0) - 5 * DayTimes.MINUTE;
      long count = byProxy.stream().filter(at -> at < told).count();
      point.say(simulation, told, PointEventType.SERVED_OBSERVED, event -> event.count(count));
    }
  }
}
