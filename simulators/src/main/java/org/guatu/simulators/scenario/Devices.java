package org.guatu.simulators.scenario;

import java.util.LinkedHashSet;
import java.util.Set;

/** Gives out devices while a scenario is set up. */
final class Devices {
  static final String SAMPLING_APP = "sampling-app";
  static final String LABORATORY = "lab-system";
  static final String ORDER_DESK = "order-desk";
  static final String COURIER_APP = "courier-app";
  static final String GATE_APP = "gate-app";
  static final String HOTLINE_SWITCH = "hotline-switch";
  static final String TICKET_DESK = "ticket-desk";
  static final String REGISTER = "register";
  static final String ROSTER = "roster";
  static final String OPERATIONS_DESK = "operations-desk";

  private final Set<String> fixed = new LinkedHashSet<>();
  private int count;

  /** A device in somebody's hand. */
  Device mobile(String source, String id) {
    return new Device(count++, source, id);
  }

  /** A server or switch, whose clock and network work. */
  Device fixed(String source, String id) {
    fixed.add(id);
    return mobile(source, id);
  }

  int count() {
    return count;
  }

  /** Ids of the fixed ones. */
  Set<String> fixedIds() {
    return Set.copyOf(fixed);
  }
}
