package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.SamplingPoint;

/** Settles for every point what its day will be: usual, jammed, rained off or late. */
final class PointPlans {
  private final SamplingDayConfig config;
  private final Devices devices;
  private final List<Integer> lot;

  PointPlans(SamplingDayConfig config, RandomStreams streams, Devices devices, int points) {
    this.config = config;
    this.devices = devices;
    this.lot = shuffled(points, streams.stream("incidents", "points"));
  }

  PointPlan plan(int index, SamplingPoint site) {
    IncidentConfig incidents = config.incidents();
    int drawn = lot.get(index);
    int busyFrom = incidents.jammedPoints();
    int rainyFrom = busyFrom + incidents.busyPoints();
    int lateFrom = rainyFrom + incidents.rainyPoints();
    boolean jammed = drawn < busyFrom;
    boolean busy = !jammed && drawn < rainyFrom;
    boolean rainy = drawn >= rainyFrom && drawn < lateFrom;
    boolean late = drawn >= lateFrom && drawn < lateFrom + incidents.latePoints();
    DayTimes times = config.times();
    long rainFrom = times.at(9, 5) + 2 * DayTimes.MINUTE * (drawn - rainyFrom);
    return new PointPlan(
        index,
        site,
        devices.mobile(Devices.SAMPLING_APP, site.id() + "-E"),
        IntStream.rangeClosed(1, site.lanes())
            .mapToObj(lane -> devices.mobile(Devices.SAMPLING_APP, site.id() + "-L" + lane))
            .toList(),
        late ? times.at(7, 24) + 5 * DayTimes.SECOND * drawn : times.at(7, 0),
        times.at(13, 30),
        jammed ? incidents.jammedLoad() : busy ? incidents.busyLoad() : config.callUp().load(),
        !jammed && !busy,
        rainy ? rainFrom : -1,
        rainy ? rainFrom + 40 * DayTimes.MINUTE : -1);
  }

  private static List<Integer> shuffled(int count, UniformRandomProvider random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Integer moved = order.get(i);
      order.set(i, order.get(other));
      order.set(other, moved);
    }
    return order;
  }
}
