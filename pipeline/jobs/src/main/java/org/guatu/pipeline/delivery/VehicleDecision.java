package org.guatu.pipeline.delivery;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** The positions of one vehicle in one minute, of which the latest is shown. */
public final class VehicleDecision implements EntityDecision<DeliveryEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "vehicle";
  }

  @Override
  public @Nullable String keyOf(DeliveryEvent event) {
    return event.type() == DeliveryEventType.VEHICLE_POSITION && event.vehicle() != null
        ? event.vehicle() + "/" + OrderHistory.minute(event)
        : null;
  }

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void decideMinutes(List<DeliveryEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    DeliveryEvent latest = events.get(events.size() - 1);
    // A vehicle lies in no area: it has no roll-ups.
    Leaf leaf = new Leaf(Leaf.NOWHERE, String.valueOf(latest.vehicle()));
    long minute = OrderHistory.minute(latest);
    out.add(leaf, minute, VehicleQuantity.EVENTS, events.size());
    out.add(leaf, minute, VehicleQuantity.LONGITUDE_BITS, Double.doubleToLongBits(latest.lon()));
    out.add(leaf, minute, VehicleQuantity.LATITUDE_BITS, Double.doubleToLongBits(latest.lat()));
    out.add(leaf, minute, VehicleQuantity.HEADING_BITS, Double.doubleToLongBits(latest.heading()));
  }

  @Override
  public void decideRounds(List<DeliveryEvent> events, Contributions out) {
    // No figure of a round counts positions.
  }
}
