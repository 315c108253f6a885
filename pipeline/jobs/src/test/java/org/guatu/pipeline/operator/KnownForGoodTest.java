package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.delivery.DeliveryModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The only order of a leaf moves away from minutes that are final. The leaf has known its levels
 * since, and goes on to count among those that do, though hours later it hears of another order.
 */
final class KnownForGoodTest {
  private static final long MINUTE = 60_000;
  private static final long LATENESS = 10 * MINUTE;
  private static final Places PLACES = new Places(Registry.empty("site", "UTC"), 10_000, LATENESS);

  private static final List<DeliveryEvent> EVENTS =
      List.of(
          event(DeliveryEventType.ORDER_AT_GATE, "moves", NeedType.MEAL, "10:00:05"),
          event(DeliveryEventType.ORDER_PLACED, "moves", NeedType.MEDICINE, "10:12:30"),
          event(DeliveryEventType.ORDER_PACKED, "moves", NeedType.MEDICINE, "11:55:00"),
          event(DeliveryEventType.ORDER_PLACED, "comes", NeedType.MEAL, "12:00:05"),
          event(DeliveryEventType.ORDER_PACKED, "moves", NeedType.MEDICINE, "12:30:00"));

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static DeliveryEvent event(
      DeliveryEventType type, String order, NeedType need, String time) {
    return DeliveryEvent.of(type, "s", order + time, at(time))
        .receivedAtMillis(at(time) + 1_000)
        .order(order)
        .need(need)
        .build();
  }

  private static FigureValue open(Map<String, Cell> cells, String time) {
    Cell cell =
        Objects.requireNonNull(
            cells.get("area:? " + Window.minute(Window.minuteOf(at(time))).id()), time);
    return Objects.requireNonNull(cell.figures().get(Figure.OPEN.wire()), time);
  }

  /** Whether the watermark follows the events, or comes after all of them. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLeafKnowsForGood(boolean prompt) throws Exception {
    try (Staged<DeliveryEvent, ?> staged =
        new Staged<>(DeliveryModels.of(PLACES), new Finishing(10_000, LATENESS))) {
      for (DeliveryEvent event : EVENTS) {
        if (prompt) {
          staged.reach(event.receivedAtMillis());
        }
        staged.send(event);
      }
      staged.reach(at("14:00:00"));
      assertThat(open(staged.cells(), "10:12:30").n()).isEqualTo(2);
      assertThat(open(staged.cells(), "11:55:00").n()).isEqualTo(2);
      assertThat(open(staged.cells(), "12:00:05").n()).isEqualTo(2);
      assertThat(open(staged.cells(), "12:30:00").n()).isEqualTo(2);
    }
  }
}
