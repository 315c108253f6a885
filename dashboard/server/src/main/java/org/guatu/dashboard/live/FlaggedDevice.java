package org.guatu.dashboard.live;

import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device that something is wrong with.
 *
 * @param stream what it sends on
 * @param id its source, a slash and what the source calls it
 * @param area code of where it was when that began, as far as the registry knows it; or null
 * @param silent whether its heartbeats are missing while it is on duty
 * @param skewed whether its clock is more than five minutes off
 * @param sinceMillis end of the minute since when it is both as it is, UTC milliseconds
 */
public record FlaggedDevice(
    Stream stream,
    String id,
    @Nullable String area,
    boolean silent,
    boolean skewed,
    long sinceMillis) {}
