package org.guatu.contract.board;

import org.guatu.contract.event.Stream;

/**
 * A source as a screen shows it.
 *
 * @param id the CloudEvents source
 * @param stream it sends
 * @param lastReceivedAtMillis of its newest record, UTC milliseconds; -1 where none
 * @param state by the age of that record
 * @param late records received after their minute was final
 * @param duplicate copies of records already received
 * @param quarantined records refused
 */
public record BoardSource(
    String id,
    Stream stream,
    long lastReceivedAtMillis,
    SourceState state,
    long late,
    long duplicate,
    long quarantined) {}
