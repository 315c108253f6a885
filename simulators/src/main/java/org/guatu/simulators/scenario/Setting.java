package org.guatu.simulators.scenario;

import org.guatu.simulators.random.RandomStreams;

/**
 * What does not change in the course of a day.
 *
 * @param config the numbers
 * @param streams all chance
 * @param people makes hashes of people
 * @param laboratory the laboratory's system
 * @param ticketDesk the ticket system
 * @param register the register of residents
 * @param roads ways for vehicles
 * @param calls makes calls
 * @param townCode code of the whole town
 * @param firstFactMillis nothing happens before, UTC milliseconds
 * @param lastFactMillis nothing happens from then on, UTC milliseconds
 */
record Setting(
    SamplingDayConfig config,
    RandomStreams streams,
    PersonHash people,
    Device laboratory,
    Device ticketDesk,
    Device register,
    Roads roads,
    CallMaker calls,
    String townCode,
    long firstFactMillis,
    long lastFactMillis) {}
