package org.guatu.pipeline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Contributions.Slot;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Quantity;
import org.junit.jupiter.api.Test;

final class VehicleDecisionTest {
  private static final Leaf LEAF = new Leaf("?", "vehicle:V1");

  private final VehicleDecision decision = new VehicleDecision();

  private static DeliveryEvent position(String id, long at, double lon, double lat) {
    return DeliveryEvent.of(DeliveryEventType.VEHICLE_POSITION, "gps", id, at)
        .vehicle("V1")
        .lon(lon)
        .lat(lat)
        .build();
  }

  private static double value(Contributions out, Quantity quantity) {
    Slot slot = new Slot(LEAF, 60_000, null, quantity.ordinal(), Contributions.UNTAGGED);
    return Double.longBitsToDouble(out.amounts().getOrDefault(slot, 0L));
  }

  @Test
  void showsTheLatestPositionOfTheMinute() {
    Contributions out = new Contributions();
    decision.decideMinutes(
        List.of(position("a", 60_000, 121.1, 31.1), position("b", 119_999, -121.2, 0.0)), out);
    assertThat(value(out, DeliveryQuantity.LONGITUDE_BITS)).isEqualTo(-121.2);
    assertThat(value(out, DeliveryQuantity.LATITUDE_BITS)).isZero();
    assertThat(value(out, DeliveryQuantity.HEADING_BITS)).isNaN();
  }

  @Test
  void bitsOfOnePositionGiveWayToThoseOfTheNext() {
    Contributions out = new Contributions();
    decision.decideMinutes(List.of(position("a", 60_000, 121.1, 31.1)), out);
    Contributions later = new Contributions();
    decision.decideMinutes(
        List.of(position("a", 60_000, 121.1, 31.1), position("b", 60_001, 121.3, 31.2)), later);
    Contributions change = new Contributions();
    change.addAll(later);
    change.subtract(out);
    out.addAll(change);
    assertThat(value(out, DeliveryQuantity.LONGITUDE_BITS)).isEqualTo(121.3);
    assertThat(value(out, DeliveryQuantity.LATITUDE_BITS)).isEqualTo(31.2);
  }

  @Test
  void eachMinuteIsDecidedByItself() {
    assertThat(decision.keyOf(position("a", 119_999, 0, 0))).isEqualTo("V1/60000");
    assertThat(decision.keyOf(position("a", 120_000, 0, 0))).isEqualTo("V1/120000");
  }
}
