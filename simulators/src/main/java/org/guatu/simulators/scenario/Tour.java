package org.guatu.simulators.scenario;

/**
 * One round trip of a vehicle.
 *
 * @param consignment what it carries, as one
 * @param carrier the company or team
 * @param vehicle the vehicle
 */
record Tour(String consignment, String carrier, String vehicle) {}
