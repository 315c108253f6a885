package org.guatu.pipeline.signal;

import java.util.List;
import org.guatu.contract.metric.Figure;

/**
 * A signal as it stands in one minute: that two things are there together, or that something is
 * unusual. Association, never cause.
 *
 * @param name such as {@code supplies-stalled}
 * @param place code of an area, or id of a point
 * @param raised whether it stands
 * @param heldMinutes settled minutes on end in which its condition held, up to what it asks for
 * @param evidence what it rests on
 */
public record Signal(
    String name, String place, boolean raised, int heldMinutes, List<Evidence> evidence) {

  /** A figure that a signal rests on; see {@link org.guatu.contract.metric.FigureValue}. */
  public record Evidence(Figure figure, long numerator, long denominator, long n) {
    static Evidence count(Figure figure, long count) {
      return new Evidence(figure, count, 1, count);
    }
  }
}
