package org.guatu.dashboard.live;

import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device that something is wrong with.
 *
 * @param stream what it sends on
 * @param id its source, a slash and what the source calls it
 * @param area code of where it was last; null where it never said
 * @param silent whether its heartbeats are missing while it is on duty
 * @param skewed whether its clock is more than five minutes off
 * @param sinceMillis end of the minute in which that began, UTC milliseconds
 */
public record FlaggedDevice(
    Stream stream,
    String id,
    @Nullable String area,
    boolean silent,
    boolean skewed,
    long sinceMillis) {}
