package org.guatu.local.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Registry;
import org.guatu.simulators.emit.EventSink;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundSink;
import org.guatu.simulators.round.RoundWriter;
import org.guatu.simulators.scenario.Scenario;

/**
 * What was played of a scenario.
 *
 * @param registry the scenario's
 * @param events in the order of received-at
 */
record Play(Registry registry, List<Event> events) {
  /** Plays a scenario up to an instant into a recorded round. */
  static Play record(Scenario scenario, long untilMillis, Path round) throws IOException {
    List<Event> events = new ArrayList<>();
    RoundSettings settings =
        RoundSettings.of("played", scenario.registry().site(), scenario.registry().timeZone());
    try (RoundWriter writer = RoundWriter.create(round, settings)) {
      writer.registry(scenario.registry());
      RoundSink recorded = new RoundSink(writer);
      scenario.runUntil(
          untilMillis,
          new EventSink() {
            @Override
            public void accept(Event event) {
              events.add(event);
              recorded.accept(event);
            }

            @Override
            public void acceptRaw(Stream stream, byte[] body, long receivedAtMillis) {
              recorded.acceptRaw(stream, body, receivedAtMillis);
            }
          });
      writer.finish();
    }
    return new Play(scenario.registry(), events);
  }

  /** What counts it, by stream. */
  List<PlayedStream> counted() {
    List<PointEvent> points = of(PointEvent.class);
    return List.of(
        new PlayedRegister(points),
        new PlayedPoints(points),
        new PlayedOpenings(registry, points),
        new PlayedOrders(of(DeliveryEvent.class)),
        new PlayedCalls(of(CallEvent.class)),
        new PlayedOperations(of(OperationsEvent.class)),
        new PlayedSignals(events));
  }

  private <T extends Event> List<T> of(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
