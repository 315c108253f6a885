package org.guatu.simulators.kernel;

/**
 * Names one scheduled action, in a simulation and in every fork made while it was pending.
 *
 * @param number its place in the order of scheduling
 */
public record Handle(long number) {}
