package org.guatu.pipeline.cell;

import org.guatu.contract.registry.AreaResolver;

/**
 * The finest thing a stream counts by, and all a contribution has to say about where it belongs.
 *
 * @param area resolved area code ({@code ?} where nothing of it is known)
 * @param member the point, the need or the line; {@code P@code} is a point the registry lacks
 */
public record Leaf(String area, String member) {
  /** The code of an event without any known area. */
  public static final String NOWHERE = AreaResolver.NOWHERE;
}
