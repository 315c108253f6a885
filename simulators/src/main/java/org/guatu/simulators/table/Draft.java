package org.guatu.simulators.table;

import org.guatu.contract.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event of a row, before its place in the order of arrival is known.
 *
 * @param event as the row has it; its area may still be a name
 * @param receivedAtMillis as the row has it, or null where rows stand in order of arrival
 */
record Draft(Event event, @Nullable Long receivedAtMillis) {}
