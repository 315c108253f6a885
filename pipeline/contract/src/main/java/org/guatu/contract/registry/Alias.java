package org.guatu.contract.registry;

import java.io.Serializable;

/**
 * Another name or code by which somebody's system knows an area.
 *
 * @param alias as it comes in events
 * @param area the area code meant
 * @param validFromMillis effective from, UTC milliseconds
 */
public record Alias(String alias, String area, long validFromMillis) implements Serializable {}
