package org.guatu.contract.wire;

import org.guatu.contract.event.Event;

/**
 * An event that was read, and what it says in short.
 *
 * @param digest as of {@link EventCodec#digest}
 */
public record EventReading(Event event, BodyDigest digest) {}
