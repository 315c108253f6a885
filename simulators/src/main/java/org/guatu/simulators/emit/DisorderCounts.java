package org.guatu.simulators.emit;

/**
 * The disorder there really was, in events unless said otherwise.
 *
 * @param facts what happened and was to be reported
 * @param delayed arrived 10 s to 15 min afterwards
 * @param offline arrived in an offline batch
 * @param skewed by the clock of a device that is off
 * @param duplicates sent again with the same body
 * @param conflicts sent again with another body
 * @param corrections sent
 * @param silent lost, because the device was silent
 * @param poison bodies that are no event
 */
public record DisorderCounts(
    long facts,
    long delayed,
    long offline,
    long skewed,
    long duplicates,
    long conflicts,
    long corrections,
    long silent,
    long poison) {}
