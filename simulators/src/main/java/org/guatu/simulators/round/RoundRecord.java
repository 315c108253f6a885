package org.guatu.simulators.round;

import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record of a round, as it stood on its topic.
 *
 * @param stream where it stood
 * @param event what it says; null for one that cannot be read
 * @param body its bytes on the topic, without received-at
 * @param receivedAtMillis when ingest received it, UTC milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // carries bytes from a file to a topic; never compared
public record RoundRecord(
    Stream stream, @Nullable Event event, byte[] body, long receivedAtMillis) {}
