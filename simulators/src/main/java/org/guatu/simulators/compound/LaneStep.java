package org.guatu.simulators.compound;

/**
 * A step of a point's lane plan.
 *
 * @param atMillis when, in milliseconds since the opening
 * @param lanes how many are staffed from then on, those having their break included
 */
public record LaneStep(long atMillis, int lanes) {}
