package org.guatu.pipeline.delivery;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.metric.SubjectId;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.jspecify.annotations.Nullable;

/** The positions of one vehicle in one minute, of which the latest is shown. */
public final class VehicleDecision implements EntityDecision<DeliveryEvent> {
  private static final long serialVersionUID = 1L;
  private static final String PREFIX = SubjectId.vehicle("").toString();

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
    Leaf leaf = leaf(String.valueOf(latest.vehicle()));
    long minute = OrderHistory.minute(latest);
    out.add(leaf, minute, DeliveryQuantity.VEHICLE, 1);
    out.add(leaf, minute, DeliveryQuantity.EVENTS, events.size());
    out.add(leaf, minute, DeliveryQuantity.LONGITUDE_BITS, Double.doubleToLongBits(latest.lon()));
    out.add(leaf, minute, DeliveryQuantity.LATITUDE_BITS, Double.doubleToLongBits(latest.lat()));
    out.add(leaf, minute, DeliveryQuantity.HEADING_BITS, Double.doubleToLongBits(latest.heading()));
  }

  /** A vehicle lies in no area: it has no roll-ups. */
  static Leaf leaf(String vehicle) {
    return new Leaf(Leaf.NOWHERE, SubjectId.vehicle(vehicle).toString());
  }

  /** Whether a leaf is a vehicle. Its member then is the subject's id. */
  static boolean isVehicle(Leaf leaf) {
    return leaf.member().startsWith(PREFIX);
  }

  @Override
  public void decideRounds(List<DeliveryEvent> events, Contributions out) {
    // No figure of a round counts positions.
  }
}
