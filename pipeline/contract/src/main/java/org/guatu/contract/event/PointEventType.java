package org.guatu.contract.event;

/** What happens at a service point, and whom it is for. */
public enum PointEventType {
  /** A person joined the queue. */
  ARRIVED("arrived"),
  /** A person was sampled or vaccinated at a lane. */
  SERVED("served"),
  /** A person left the queue without service. */
  LEFT("left"),
  /** A tube was opened at a lane. */
  TUBE_OPENED("tubeOpened"),
  /** A tube was sealed. */
  TUBE_SEALED("tubeSealed"),
  /** A tube was handed to the carrier. */
  TUBE_HANDED_OVER("tubeHandedOver"),
  /** The laboratory received it. */
  TUBE_RECEIVED("tubeReceived"),
  /** Its result was reported. */
  TUBE_REPORTED("tubeReported"),
  /** A lane is staffed and working from now. */
  LANE_OPENED("laneOpened"),
  /** A lane stopped working: a break or the end. */
  LANE_PAUSED("lanePaused"),
  /** The point is set up. */
  POINT_READY("pointReady"),
  /** The point admits people from now. */
  POINT_OPENED("pointOpened"),
  /** The point is paused. */
  POINT_PAUSED("pointPaused"),
  /** The point is closed. */
  POINT_CLOSED("pointClosed"),
  /** Somebody counted the queue. */
  QUEUE_OBSERVED("queueObserved"),
  /** Somebody measured a wait. */
  WAIT_OBSERVED("waitObserved"),
  /** A site without scans reports its cumulative total. */
  SERVED_OBSERVED("servedObserved"),
  /** A person belongs to the register, at a home building, from its time on. */
  REGISTERED("registered"),
  /** A person does not belong to the register any more. */
  DEREGISTERED("deregistered"),
  /** Why a person is not to be called untested. */
  PERSON_STATUS("personStatus"),
  /** How many people of an area are to be reached, where nobody has a list of them. */
  TARGET_SET("targetSet"),
  /** How many lanes a point is to have from an instant on. */
  LANES_PLANNED("lanesPlanned"),
  /** A device's sign of life, every 60 s. */
  DEVICE_HEARTBEAT("deviceHeartbeat"),
  /** How many people of an area are to be called up for a round at an instant. */
  CALL_UP_PLANNED("callUpPlanned");

  private final String wire;

  PointEventType(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
