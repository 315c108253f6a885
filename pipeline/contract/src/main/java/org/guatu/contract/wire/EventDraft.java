package org.guatu.contract.wire;

import java.util.Objects;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.CallCategory;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Priority;
import org.jspecify.annotations.Nullable;

/** An event while it is read: members come in any order, so the type may come last. */
final class EventDraft {
  int schemaVersion;
  @Nullable String source;
  @Nullable String id;
  @Nullable EventShape shape;
  @Nullable String device;
  long deviceSequence = -1;
  @Nullable String area;
  long occurredAtMillis;
  long sentAtMillis = -1;
  long receivedAtMillis;
  @Nullable String correctsSource;
  @Nullable String correctsId;

  /** Fields of {@code data} that hold a value, as bits by ordinal. */
  long present;

  private final @Nullable Object[] objects = new @Nullable Object[DataField.COUNT_OF_FIELDS];
  private final long[] numbers = new long[DataField.COUNT_OF_FIELDS];

  void put(DataField field, Object value) {
    objects[field.slot()] = value;
    present |= field.bit();
  }

  void put(DataField field, long value) {
    numbers[field.slot()] = value;
    present |= field.bit();
  }

  void put(DataField field, double value) {
    put(field, Double.doubleToRawLongBits(value));
  }

  boolean has(DataField field) {
    return (present & field.bit()) != 0;
  }

  long number(DataField field, long absent) {
    return has(field) ? numbers[field.slot()] : absent;
  }

  private double degrees(DataField field) {
    return has(field) ? Double.longBitsToDouble(numbers[field.slot()]) : Double.NaN;
  }

  private @Nullable String text(DataField field) {
    return (String) objects[field.slot()];
  }

  /** The record, of a draft that was found complete. */
  Event build() {
    EventShape known = Objects.requireNonNull(shape);
    String ofSource = Objects.requireNonNull(source);
    String ofId = Objects.requireNonNull(id);
    return switch (known.stream()) {
      case POINT -> point((PointEventType) known.type(), ofSource, ofId);
      case DELIVERY -> delivery((DeliveryEventType) known.type(), ofSource, ofId);
      case CALL -> call((CallEventType) known.type(), ofSource, ofId);
      case OPERATIONS -> operations((OperationsEventType) known.type(), ofSource, ofId);
    };
  }

  private PointEvent point(PointEventType type, String ofSource, String ofId) {
    return new PointEvent(
        schemaVersion,
        type,
        ofSource,
        ofId,
        device,
        deviceSequence,
        area,
        occurredAtMillis,
        sentAtMillis,
        receivedAtMillis,
        correctsSource,
        correctsId,
        text(DataField.ROUND),
        text(DataField.POINT),
        text(DataField.LANE),
        text(DataField.TUBE),
        (int) number(DataField.TUBE_CAPACITY, 0),
        text(DataField.PERSON),
        text(DataField.OUTCOME),
        (PersonStatus) objects[DataField.PERSON_STATUS.slot()],
        number(DataField.COUNT, -1),
        number(DataField.WAIT_MILLIS, -1),
        number(DataField.START_AT, -1));
  }

  private DeliveryEvent delivery(DeliveryEventType type, String ofSource, String ofId) {
    return new DeliveryEvent(
        schemaVersion,
        type,
        ofSource,
        ofId,
        device,
        deviceSequence,
        area,
        occurredAtMillis,
        sentAtMillis,
        receivedAtMillis,
        correctsSource,
        correctsId,
        text(DataField.ROUND),
        text(DataField.ORDER),
        text(DataField.CONSIGNMENT),
        (NeedType) objects[DataField.NEED.slot()],
        (Priority) objects[DataField.PRIORITY.slot()],
        number(DataField.QUANTITY, -1),
        text(DataField.UNIT),
        number(DataField.WINDOW_START, -1),
        number(DataField.WINDOW_END, -1),
        text(DataField.CARRIER),
        text(DataField.VEHICLE),
        text(DataField.REASON),
        number(DataField.COUNT, -1),
        degrees(DataField.LON),
        degrees(DataField.LAT),
        degrees(DataField.HEADING));
  }

  private CallEvent call(CallEventType type, String ofSource, String ofId) {
    return new CallEvent(
        schemaVersion,
        type,
        ofSource,
        ofId,
        device,
        deviceSequence,
        area,
        occurredAtMillis,
        sentAtMillis,
        receivedAtMillis,
        correctsSource,
        correctsId,
        text(DataField.ROUND),
        text(DataField.CALL),
        text(DataField.TICKET),
        text(DataField.CALLER),
        text(DataField.LINE),
        text(DataField.AGENT_GROUP),
        (CallCategory) objects[DataField.CATEGORY.slot()],
        text(DataField.TOPIC),
        number(DataField.WAIT_MILLIS, -1),
        number(DataField.DUE_AT, -1),
        number(DataField.OFFERED, -1),
        number(DataField.ANSWERED, -1),
        number(DataField.INTERVAL_MILLIS, -1),
        number(DataField.AGENTS, -1),
        degrees(DataField.LON),
        degrees(DataField.LAT));
  }

  private OperationsEvent operations(OperationsEventType type, String ofSource, String ofId) {
    return new OperationsEvent(
        schemaVersion,
        type,
        ofSource,
        ofId,
        device,
        deviceSequence,
        area,
        occurredAtMillis,
        sentAtMillis,
        receivedAtMillis,
        correctsSource,
        correctsId,
        text(DataField.ROUND),
        text(DataField.SUBJECT),
        text(DataField.GROUP),
        text(DataField.PERSON),
        text(DataField.STATUS),
        (AreaStatus) objects[DataField.AREA_STATUS.slot()],
        number(DataField.QUANTITY, Long.MIN_VALUE),
        text(DataField.UNIT),
        number(DataField.START_AT, -1),
        number(DataField.DUE_AT, -1),
        text(DataField.REASON));
  }
}
