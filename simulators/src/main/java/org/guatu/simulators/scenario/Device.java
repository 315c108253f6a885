package org.guatu.simulators.scenario;

/**
 * A device that sends facts.
 *
 * @param index its place in the count of devices
 * @param source the system it belongs to
 * @param id unique among devices
 */
record Device(int index, String source, String id) {}
