package org.guatu.contract.wire;

import static org.guatu.contract.wire.DataField.AGENTS;
import static org.guatu.contract.wire.DataField.AGENT_GROUP;
import static org.guatu.contract.wire.DataField.ANSWERED;
import static org.guatu.contract.wire.DataField.CALL;
import static org.guatu.contract.wire.DataField.CALLER;
import static org.guatu.contract.wire.DataField.CARRIER;
import static org.guatu.contract.wire.DataField.CATEGORY;
import static org.guatu.contract.wire.DataField.CONSIGNMENT;
import static org.guatu.contract.wire.DataField.COUNT;
import static org.guatu.contract.wire.DataField.DUE_AT;
import static org.guatu.contract.wire.DataField.GROUP;
import static org.guatu.contract.wire.DataField.HEADING;
import static org.guatu.contract.wire.DataField.INTERVAL_MILLIS;
import static org.guatu.contract.wire.DataField.LANE;
import static org.guatu.contract.wire.DataField.LAT;
import static org.guatu.contract.wire.DataField.LINE;
import static org.guatu.contract.wire.DataField.LON;
import static org.guatu.contract.wire.DataField.NEED;
import static org.guatu.contract.wire.DataField.OFFERED;
import static org.guatu.contract.wire.DataField.ORDER;
import static org.guatu.contract.wire.DataField.OUTCOME;
import static org.guatu.contract.wire.DataField.PERSON;
import static org.guatu.contract.wire.DataField.POINT;
import static org.guatu.contract.wire.DataField.PRIORITY;
import static org.guatu.contract.wire.DataField.QUANTITY;
import static org.guatu.contract.wire.DataField.REASON;
import static org.guatu.contract.wire.DataField.ROUND;
import static org.guatu.contract.wire.DataField.START_AT;
import static org.guatu.contract.wire.DataField.STATUS;
import static org.guatu.contract.wire.DataField.SUBJECT;
import static org.guatu.contract.wire.DataField.TICKET;
import static org.guatu.contract.wire.DataField.TOPIC;
import static org.guatu.contract.wire.DataField.TUBE;
import static org.guatu.contract.wire.DataField.TUBE_CAPACITY;
import static org.guatu.contract.wire.DataField.UNIT;
import static org.guatu.contract.wire.DataField.VEHICLE;
import static org.guatu.contract.wire.DataField.WAIT_MILLIS;
import static org.guatu.contract.wire.DataField.WINDOW_END;
import static org.guatu.contract.wire.DataField.WINDOW_START;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;

/**
 * The table itself, one row a type. The switches are exhaustive: a new type does not compile
 * without its row. {@code round} may stand in every type.
 */
final class EventShapes {
  private EventShapes() {}

  static List<EventShape> all() {
    List<EventShape> all = new ArrayList<>();
    for (PointEventType type : PointEventType.values()) {
      all.add(row(type).shape(Stream.POINT, type, type.wire()));
    }
    for (DeliveryEventType type : DeliveryEventType.values()) {
      all.add(row(type).shape(Stream.DELIVERY, type, type.wire()));
    }
    for (CallEventType type : CallEventType.values()) {
      all.add(row(type).shape(Stream.CALL, type, type.wire()));
    }
    for (OperationsEventType type : OperationsEventType.values()) {
      all.add(row(type).shape(Stream.OPERATIONS, type, type.wire()));
    }
    return List.copyOf(all);
  }

  private static Row row(PointEventType type) {
    return switch (type) {
      case ARRIVED -> needs(POINT).may(LANE, PERSON);
      case SERVED -> needs(POINT).may(LANE, TUBE, TUBE_CAPACITY, PERSON, OUTCOME);
      case LEFT -> needs(POINT).may(LANE, PERSON, OUTCOME);
      case TUBE_OPENED, TUBE_SEALED, TUBE_HANDED_OVER ->
          needs(POINT, TUBE).may(LANE, TUBE_CAPACITY, OUTCOME);
      case TUBE_RECEIVED, TUBE_REPORTED -> needs(TUBE).may(POINT, LANE, TUBE_CAPACITY, OUTCOME);
      case LANE_OPENED, LANE_PAUSED -> needs(POINT, LANE);
      case POINT_READY, POINT_OPENED, POINT_PAUSED, POINT_CLOSED -> needs(POINT);
      case QUEUE_OBSERVED -> needs(POINT, COUNT).may(LANE);
      case WAIT_OBSERVED -> needs(POINT, WAIT_MILLIS).may(LANE, PERSON);
      case SERVED_OBSERVED -> needs(POINT, COUNT).may(LANE);
      case REGISTERED -> needs(PERSON).inArea();
      case DEREGISTERED -> needs(PERSON);
      case PERSON_STATUS -> needs(PERSON, DataField.PERSON_STATUS);
      case TARGET_SET -> needs(COUNT).inArea();
      case LANES_PLANNED -> needs(POINT, COUNT, START_AT);
      case DEVICE_HEARTBEAT -> needs().may(POINT, LANE);
      case CALL_UP_PLANNED -> needs(COUNT, START_AT).inArea();
    };
  }

  private static Row row(DeliveryEventType type) {
    return switch (type) {
      case ORDER_PLACED,
          ORDER_ACCEPTED,
          ORDER_PACKED,
          ORDER_DISPATCHED,
          ORDER_AT_GATE,
          ORDER_DISINFECTED,
          ORDER_BUILDING_DROP,
          ORDER_DELIVERED ->
          order();
      case ORDER_FAILED, ORDER_RETRIED, ORDER_RETURNED, ORDER_CANCELLED -> order().may(REASON);
      case DELIVERED_OBSERVED -> needs(COUNT).may(NEED, UNIT, CARRIER);
      case VEHICLE_POSITION -> needs(VEHICLE, LON, LAT).may(HEADING, CARRIER, CONSIGNMENT);
      case DEVICE_HEARTBEAT -> needs().may(VEHICLE, CARRIER);
    };
  }

  private static Row order() {
    return needs(ORDER)
        .may(CONSIGNMENT, NEED, PRIORITY, QUANTITY, UNIT, WINDOW_START, WINDOW_END)
        .may(CARRIER, VEHICLE);
  }

  private static Row row(CallEventType type) {
    return switch (type) {
      case CALL_OFFERED, CALL_QUEUED, CALL_ENDED, CALL_WRAP_UP -> needs(CALL).may(TICKET).call();
      case CALL_ANSWERED, CALL_ABANDONED -> needs(CALL).may(TICKET, WAIT_MILLIS).call();
      case TICKET_CREATED,
          TICKET_DISPATCHED,
          TICKET_ACCEPTED,
          TICKET_ON_SITE,
          TICKET_PENDING_EXTERNAL,
          TICKET_RESOLVED,
          TICKET_CALLED_BACK,
          TICKET_CLOSED,
          TICKET_REOPENED ->
          needs(TICKET).may(CALL, DUE_AT).call();
      case MESSAGE_RECEIVED -> needs().may(CALL, TICKET).call();
      case CALLS_OBSERVED ->
          needs(OFFERED, ANSWERED, INTERVAL_MILLIS).may(AGENTS, LINE, AGENT_GROUP);
      case DEVICE_HEARTBEAT -> needs().may(LINE, AGENT_GROUP);
    };
  }

  private static Row row(OperationsEventType type) {
    return switch (type) {
      case SHIFT_PLANNED -> needs(SUBJECT, START_AT, DUE_AT).may(GROUP, PERSON, QUANTITY, UNIT);
      case SHIFT_CHECKED_IN, SHIFT_BREAK, SHIFT_OUT, SHIFT_NO_SHOW ->
          needs(SUBJECT).may(GROUP, PERSON, QUANTITY, START_AT, DUE_AT, REASON);
      case STOCK_SET -> needs(SUBJECT, QUANTITY).may(GROUP, UNIT, REASON);
      case STOCK_MOVE -> needs(SUBJECT, QUANTITY).may(GROUP, UNIT, REASON).signed();
      case TASK_PLANNED -> needs(SUBJECT, DUE_AT).may(GROUP, PERSON, QUANTITY, UNIT, START_AT);
      case TASK_STARTED, TASK_DONE, TASK_CANCELLED ->
          needs(SUBJECT).may(GROUP, PERSON, QUANTITY, UNIT, START_AT, DUE_AT, REASON);
      case AREA_STATUS -> needs(DataField.AREA_STATUS).may(START_AT, DUE_AT, REASON).inArea();
      case NOTICE_ISSUED, NOTICE_RECEIVED ->
          needs(SUBJECT).may(GROUP, PERSON, STATUS, DUE_AT, REASON);
      case DEVICE_HEARTBEAT -> needs().may(SUBJECT, GROUP);
    };
  }

  private static Row needs(DataField... fields) {
    Row row = new Row();
    Collections.addAll(row.required, fields);
    return row;
  }

  private static final class Row {
    private final Set<DataField> required = EnumSet.noneOf(DataField.class);
    private final Set<DataField> optional = EnumSet.of(ROUND);
    private final Set<EventShape.Trait> traits = EnumSet.noneOf(EventShape.Trait.class);

    Row may(DataField... fields) {
      Collections.addAll(optional, fields);
      return this;
    }

    Row call() {
      return may(CALLER, LINE, AGENT_GROUP, CATEGORY, TOPIC, LON, LAT);
    }

    Row inArea() {
      traits.add(EventShape.Trait.IN_AREA);
      return this;
    }

    Row signed() {
      traits.add(EventShape.Trait.SIGNED_QUANTITY);
      return this;
    }

    EventShape shape(Stream stream, Enum<?> type, String typeName) {
      return new EventShape(stream, type, typeName, required, optional, traits);
    }
  }
}
