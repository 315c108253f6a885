package org.guatu.simulators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Forkable;
import org.guatu.simulators.kernel.Simulation;

/** The sealed tubes of one point on their way: handed over, received, reported. */
final class TubeProcess implements Forkable<TubeProcess> {
  /** Scans of one batch follow one another. */
  private static final long SCAN_MILLIS = 900;

  private final PointPlan plan;
  private List<Tube> sealed;
  private int batches;

  TubeProcess(PointPlan plan) {
    this(plan, List.of());
  }

  private TubeProcess(PointPlan plan, List<Tube> sealed) {
    this.plan = plan;
    this.sealed = new ArrayList<>(sealed);
  }

  void sealed(String tube, int capacity) {
    sealed.add(new Tube(tube, capacity));
  }

  /** A carrier takes what is sealed, and comes again as long as the point works. */
  static void pickUp(Simulation<Day> simulation, int point) {
    Day day = simulation.model();
    PointProcess process = day.point(point);
    process.tubes().handOver(simulation);
    if (!process.done()) {
      simulation.schedule(
          simulation.nowMillis() + day.config().tubes().pickUpMillis(), s -> pickUp(s, point));
    }
  }

  void handOver(Simulation<Day> simulation) {
    if (sealed.isEmpty()) {
      return;
    }
    Day day = simulation.model();
    List<Tube> batch = List.copyOf(sealed);
    sealed = new ArrayList<>();
    UniformRandomProvider random =
        day.streams().stream("tubes:" + plan.site().id() + ":" + batches++, "way");
    TubeConfig config = day.config().tubes();
    double missing = config.missing() / 2;
    List<Tube> here = batch.stream().filter(tube -> random.nextDouble() >= missing).toList();
    List<Tube> there = batch.stream().filter(tube -> random.nextDouble() >= missing).toList();
    scan(simulation, PointEventType.TUBE_HANDED_OVER, here, plan.entrance());
    long received =
        simulation.nowMillis()
            + config.roadMillis()
            + (long) (random.nextDouble() * config.roadMillis());
    long reported =
        received + config.testMillis() + (long) (random.nextDouble() * config.testMillis() / 2);
    simulation.schedule(
        received,
        s -> scan(s, PointEventType.TUBE_RECEIVED, there, s.model().setting().laboratory()));
    simulation.schedule(
        reported,
        s -> scan(s, PointEventType.TUBE_REPORTED, batch, s.model().setting().laboratory()));
  }

  private void scan(
      Simulation<Day> simulation, PointEventType type, List<Tube> batch, Device device) {
    Facts facts = simulation.model().facts();
    if (!facts.wanted()) {
      return;
    }
    long at = simulation.nowMillis();
    for (Tube tube : batch) {
      PointEvent event =
          facts
              .point(type, device, at)
              .area(plan.site().area())
              .point(plan.site().id())
              .tube(tube.id())
              .tubeCapacity(tube.capacity())
              .build();
      facts.say(event);
      at += SCAN_MILLIS;
    }
  }

  @Override
  public TubeProcess fork() {
    TubeProcess copy = new TubeProcess(plan, sealed);
    copy.batches = batches;
    return copy;
  }

  private record Tube(String id, int capacity) {}
}
