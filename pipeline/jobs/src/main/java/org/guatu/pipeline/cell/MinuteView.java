package org.guatu.pipeline.cell;

import java.util.function.Function;

/**
 * A subject's quantities as seen at the end of one minute, by all its events or by those received
 * before the minute settled. Of later minutes nothing is seen.
 */
public interface MinuteView {
  /** Start of the minute, UTC milliseconds. */
  long minuteMillis();

  /** Milliseconds of the minute that have passed: 60,000 unless it is still running. */
  long elapsedMillis();

  /** Whether the subject is a leaf, and not a roll-up. */
  boolean leaf();

  /** Whether the subject is an area. */
  boolean area();

  /** Whether the subject is a line. */
  boolean line();

  /** A count of this minute, or a level at its end. */
  long at(Quantity quantity);

  /** The same {@code minutesAgo} minutes earlier. */
  long at(Quantity quantity, int minutesAgo);

  /** Sum of a count over the {@code minutes} minutes that end with this one. */
  long sum(Quantity quantity, int minutes);

  /** How many leaves know what a quantity of kind {@code KNOWING} stands for; 0 or 1 at a leaf. */
  long knowing(Quantity quantity);

  /** Counts by tag, in this minute or at its end; tags of count 0 are left out. */
  Histogram histogram(Quantity quantity);

  /** Whether tagged amounts of a quantity came in the minute {@code minutesAgo} minutes earlier. */
  boolean tagged(Quantity quantity, int minutesAgo);

  /**
   * What {@link SubjectFigures#fold} came to at the end of the minute {@code minutesAgo} minutes
   * earlier.
   */
  long folded(int minutesAgo);

  /** The same as seen at the end of an earlier minute; what leaves derive is not seen there. */
  MinuteView ago(int minutes);

  /** What {@code what} gives; asked once for each view, however often this is called. */
  <T> T once(Function<MinuteView, T> what);
}
