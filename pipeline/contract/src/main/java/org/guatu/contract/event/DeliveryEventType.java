package org.guatu.contract.event;

/** What happens to an order, its vehicle or its device. */
public enum DeliveryEventType {
  /** The order was placed. */
  ORDER_PLACED("orderPlaced"),
  /** The supplier accepted it. */
  ORDER_ACCEPTED("orderAccepted"),
  /** Packed. */
  ORDER_PACKED("orderPacked"),
  /** On its way. */
  ORDER_DISPATCHED("orderDispatched"),
  /** At the compound's gate. */
  ORDER_AT_GATE("orderAtGate"),
  /** Disinfected. */
  ORDER_DISINFECTED("orderDisinfected"),
  /** Dropped at the building. */
  ORDER_BUILDING_DROP("orderBuildingDrop"),
  /** In the hands of the person: delivered. */
  ORDER_DELIVERED("orderDelivered"),
  /** An attempt failed. */
  ORDER_FAILED("orderFailed"),
  /** On its way once more. */
  ORDER_RETRIED("orderRetried"),
  /** Returned: ended undelivered. */
  ORDER_RETURNED("orderReturned"),
  /** Cancelled: ended undelivered. */
  ORDER_CANCELLED("orderCancelled"),
  /** A site without scans reports its cumulative total. */
  DELIVERED_OBSERVED("deliveredObserved"),
  /** Where a vehicle is. */
  VEHICLE_POSITION("vehiclePosition"),
  /** A device's sign of life, every 60 s. */
  DEVICE_HEARTBEAT("deviceHeartbeat");

  private final String wire;

  DeliveryEventType(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
