package org.guatu.simulators.scenario;

import java.util.Arrays;
import java.util.function.Consumer;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.simulators.kernel.Forkable;
import org.jspecify.annotations.Nullable;

/**
 * Where processes say what happened. Each device numbers its own facts; with the device's id the
 * number is the event's id. Without a listener nothing is numbered and nobody need build an event.
 * Only points know of rounds.
 */
final class Facts implements Forkable<Facts> {
  private final String round;
  private final long[] sequences;
  private @Nullable Consumer<Event> listener;

  Facts(String round, int devices) {
    this(round, new long[devices]);
  }

  private Facts(String round, long[] sequences) {
    this.round = round;
    this.sequences = sequences;
  }

  /** Tells the listener from now on; null tells nobody. */
  void tell(@Nullable Consumer<Event> newListener) {
    listener = newListener;
  }

  /** Whether anybody listens. Ask before building an event. */
  boolean wanted() {
    return listener != null;
  }

  void say(Event event) {
    Consumer<Event> current = listener;
    if (current != null) {
      current.accept(event);
    }
  }

  PointEvent.Builder point(PointEventType type, Device device, long atMillis) {
    long sequence = ++sequences[device.index()];
    return PointEvent.of(type, device.source(), id(device, sequence), atMillis)
        .device(device.id())
        .deviceSequence(sequence)
        .round(round);
  }

  DeliveryEvent.Builder delivery(DeliveryEventType type, Device device, long atMillis) {
    long sequence = ++sequences[device.index()];
    return DeliveryEvent.of(type, device.source(), id(device, sequence), atMillis)
        .device(device.id())
        .deviceSequence(sequence);
  }

  CallEvent.Builder call(CallEventType type, Device device, long atMillis) {
    long sequence = ++sequences[device.index()];
    return CallEvent.of(type, device.source(), id(device, sequence), atMillis)
        .device(device.id())
        .deviceSequence(sequence);
  }

  OperationsEvent.Builder operations(OperationsEventType type, Device device, long atMillis) {
    long sequence = ++sequences[device.index()];
    return OperationsEvent.of(type, device.source(), id(device, sequence), atMillis)
        .device(device.id())
        .deviceSequence(sequence);
  }

  /** A copy that counts on from here and tells nobody. */
  @Override
  public Facts fork() {
    return new Facts(round, Arrays.copyOf(sequences, sequences.length));
  }

  private static String id(Device device, long sequence) {
    return device.id() + "-" + sequence;
  }
}
