package org.guatu.contract.registry;

import java.io.Serializable;

/**
 * How many people of an area a round is to reach, as effective from an instant.
 *
 * @param round the round
 * @param area an area code; its leaves are buildings
 * @param people people to reach
 * @param validFromMillis effective from, UTC milliseconds
 */
public record Target(String round, String area, long people, long validFromMillis)
    implements Serializable {}
