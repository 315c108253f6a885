package org.guatu.pipeline.point;

import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.QuantityKind;

/** What a point, and the areas above it, keep by minute. New ones go to the end. */
public enum PointQuantity implements Quantity {
  /** Events that keep the point present. */
  EVENTS(QuantityKind.LEAF_COUNT),
  /** Unused at a point; at a roll-up, the points present. */
  BY_RULE(QuantityKind.LEAF_COUNT),
  /** Heartbeats: they keep a point present that is not closed. */
  HEARTBEATS(QuantityKind.LEAF_COUNT),
  /** {@link PointStatus} as a level. */
  STATUS(QuantityKind.LEAF_LEVEL),
  SERVED(QuantityKind.COUNT),
  ARRIVED(QuantityKind.COUNT),
  LEFT(QuantityKind.COUNT),
  /** Services whose area code is not wholly known. */
  UNLOCATED(QuantityKind.COUNT),
  /** Milliseconds of waits observed. */
  WAIT_MILLIS(QuantityKind.COUNT),
  /** Waits observed. */
  WAITS(QuantityKind.COUNT),
  /** Arrived less served less left, by millisecond within the minute. */
  FLOW(QuantityKind.LEAF_HISTOGRAM),
  /** The queue counted last in the minute, plus one, by its millisecond within the minute. */
  QUEUE_COUNTED(QuantityKind.LEAF_HISTOGRAM),
  OPEN_LANES(QuantityKind.LEVEL),
  LANES_KNOWN(QuantityKind.KNOWING),
  /** Open lane time in the minute less 60,000 ms for each lane open at its end. */
  LANE_MILLIS_PART(QuantityKind.LEAF_COUNT),
  TUBES_OPEN(QuantityKind.LEVEL),
  TUBE_MISMATCH(QuantityKind.LEVEL),
  TUBES_KNOWN(QuantityKind.KNOWING),
  /** Queue of the present points that know it. */
  QUEUE(QuantityKind.DERIVED),
  /** Present points that know their queue. */
  QUEUES(QuantityKind.DERIVED),
  /** Queue x predicted wait, in people x milliseconds. */
  WAIT_WEIGHTED(QuantityKind.DERIVED),
  /** Queue x 60,000 ms, of the same points. */
  WAIT_WEIGHT(QuantityKind.DERIVED),
  /** Services behind the predicted waits. */
  WAIT_SAMPLES(QuantityKind.DERIVED),
  /** Points by predicted wait in milliseconds. */
  PREDICTED_WAITS(QuantityKind.DERIVED_HISTOGRAM),
  BUSY_MILLIS(QuantityKind.DERIVED),
  OPEN_MILLIS(QuantityKind.DERIVED),
  BUSY_SAMPLES(QuantityKind.DERIVED),
  /** Entries of the register at a home. */
  REGISTER_KNOWN(QuantityKind.KNOWING),
  REGISTERED(QuantityKind.LEVEL),
  /** Whom the round under way is to reach; in a round, whom that was. */
  TARGET(QuantityKind.LEVEL),
  /** Of them, those neither served nor excused. */
  REMAINING(QuantityKind.LEVEL),
  COVERED(QuantityKind.COUNT),
  REPEAT(QuantityKind.COUNT),
  OUT_OF_REGISTER(QuantityKind.COUNT),
  /** People of a round's target who were not served for a reason; one for each reason. */
  EXCUSED_AWAY(QuantityKind.COUNT),
  EXCUSED_TRANSFERRED(QuantityKind.COUNT),
  EXCUSED_HOSPITAL(QuantityKind.COUNT),
  EXCUSED_HOME_SAMPLED(QuantityKind.COUNT),
  EXCUSED_REFUSED(QuantityKind.COUNT),
  TARGET_STATED(QuantityKind.COUNT),
  REPORTED_SERVED(QuantityKind.COUNT),
  /** Whom the round under way is to reach and has. */
  REACHED(QuantityKind.LEVEL),
  /** Lanes planned, plus one, by the instant from which on. */
  LANES_PLANNED(QuantityKind.LEAF_LEVEL_HISTOGRAM),
  /** Waits observed, by their milliseconds. */
  WAITS_BY_LENGTH(QuantityKind.LEAF_HISTOGRAM),
  /** Milliseconds that forecasts of the waits of an hour were wrong by. */
  WAIT_ERROR_MILLIS(QuantityKind.DERIVED),
  /** Those waits. */
  WAIT_ERRORS(QuantityKind.DERIVED),
  /** Services of somebody or something on no list. */
  UNREGISTERED(QuantityKind.COUNT),
  /** When the point last said something of itself, as a level. */
  STATUS_MILLIS(QuantityKind.LEAF_LEVEL),
  /** Points present, homes left out. */
  POINTS(QuantityKind.DERIVED),
  POINTS_OPEN(QuantityKind.DERIVED),
  POINTS_READY(QuantityKind.DERIVED),
  /** Of the points present, those with an opening in the registry. */
  PLANS(QuantityKind.DERIVED),
  POINTS_PLANNED(QuantityKind.DERIVED),
  /** Points that should have been opened, by the milliseconds since when. */
  OPEN_LATE(QuantityKind.DERIVED_HISTOGRAM),
  /** People to be called up for the round under way, by the minute in which. */
  CALL_UPS(QuantityKind.LEVEL_HISTOGRAM);

  private final QuantityKind kind;

  PointQuantity(QuantityKind kind) {
    this.kind = kind;
  }

  @Override
  public QuantityKind kind() {
    return kind;
  }
}
