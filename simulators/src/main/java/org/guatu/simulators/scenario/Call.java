package org.guatu.simulators.scenario;

import org.guatu.contract.event.CallCategory;
import org.jspecify.annotations.Nullable;

/**
 * A call, with all that chance has decided about it.
 *
 * @param id on the wire
 * @param person number of the caller
 * @param area where he calls from, as the switch or the agent has it; null where nobody asked
 * @param topic what it is about
 * @param category what he wants
 * @param handlingMillis how long an agent has it in hand
 * @param patienceMillis after which he hangs up
 * @param redialMillis after which he calls again if he hung up; -1 for never
 * @param ticket whether it makes a ticket
 */
record Call(
    String id,
    long person,
    @Nullable String area,
    String topic,
    CallCategory category,
    long handlingMillis,
    long patienceMillis,
    long redialMillis,
    boolean ticket) {}
