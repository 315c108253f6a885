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
 * @param devicesKnown its devices that were heard in the last 24 hours
 * @param devicesSilent of them, those whose heartbeats are missing
 * @param devicesSkewed of them, those whose clocks are more than 5 minutes off
 * @param clockOffsetSeconds how far the server's clock is ahead, by most devices of the stream; 0
 *     while they do not agree that it is off
 * @param late60m late records of 60 minutes
 * @param records60m records read in these 60 minutes
 */
public record BoardSource(
    String id,
    Stream stream,
    long lastReceivedAtMillis,
    SourceState state,
    long late,
    long duplicate,
    long quarantined,
    long devicesKnown,
    long devicesSilent,
    long devicesSkewed,
    long clockOffsetSeconds,
    long late60m,
    long records60m) {}
