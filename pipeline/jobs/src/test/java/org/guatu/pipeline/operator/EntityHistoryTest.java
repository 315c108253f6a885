package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.point.PointChange;
import org.guatu.pipeline.point.PointModels;
import org.junit.jupiter.api.Test;

/** A round that is over, of whose people something is heard later; instants in hours. */
class EntityHistoryTest {
  private static final long HOUR = 3_600_000;
  private static final String AREA = "310117101001002001";

  /** Opens at 7, is due at 15 and reconciled at 20. */
  private static final Places PLACES =
      new Places(
          new Registry(
              Registry.SCHEMA_VERSION,
              1,
              "test",
              "UTC",
              List.of(),
              List.of(),
              List.of(),
              List.of(new Round("R", new LocalName("轮", "round"), 7 * HOUR, 15 * HOUR, 20 * HOUR)),
              List.of(),
              List.of()),
          10_000,
          6 * HOUR);

  private final EntityDecision<PointEvent> person =
      PointModels.of(PLACES).entities().stream()
          .filter(decision -> decision.kind().equals("person"))
          .findFirst()
          .orElseThrow();

  private final EntityHistory<PointEvent> history = new EntityHistory<>(person, PLACES);

  private static PointChange change(PointEvent.Builder event, long receivedAtHour) {
    PointEvent received = event.receivedAtMillis(receivedAtHour * HOUR).build();
    return new PointChange("person:p", received, 1, receivedAtHour * HOUR, true, true, false);
  }

  private static PointEvent.Builder event(PointEventType type, long hour) {
    return PointEvent.of(type, "desk", type.wire(), hour * HOUR).person("p");
  }

  private static PointChange registered() {
    return change(event(PointEventType.REGISTERED, 5).area(AREA), 5);
  }

  private static PointChange deregistered(long receivedAtHour) {
    return change(event(PointEventType.DEREGISTERED, 14), receivedAtHour);
  }

  private static PointChange away(long receivedAtHour) {
    PointEvent.Builder event =
        event(PointEventType.PERSON_STATUS, 13).personStatus(PersonStatus.AWAY);
    return change(event, receivedAtHour);
  }

  private Map<String, Long> difference(List<PointChange> before, PointChange next) {
    List<PointChange> now = new ArrayList<>(before);
    now.add(next);
    Map<String, Long> amounts = new TreeMap<>();
    List<? extends Quantity> quantities = PointModels.of(PLACES).figures().quantities();
    Contributions difference = history.roundChange(before, now);
    difference.forEach(
        (slot, amount) -> amounts.put(quantities.get(slot.quantity()).toString(), amount));
    return amounts;
  }

  @Test
  void isMovedWhileItIsNotReconciled() {
    assertThat(difference(List.of(registered()), deregistered(19)))
        .isEqualTo(Map.of("TARGET", -1L));
  }

  @Test
  void isMovedByNothingHeardAfterwards() {
    assertThat(difference(List.of(registered()), deregistered(20))).isEmpty();
    assertThat(difference(List.of(registered()), away(21))).isEmpty();
  }

  @Test
  void isMovedByWhatCameBeforeButIsHeardOfAfterSomethingLater() {
    assertThat(difference(List.of(registered(), deregistered(21)), away(16)))
        .isEqualTo(Map.of("EXCUSED_AWAY", 1L));
  }
}
