package org.guatu.contract.wire;

import java.security.MessageDigest;
import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;

/** Writes events, members always in the same order: the form the body digest is taken of. */
final class EventWriter {
  /** Which of the times beside occurred-at to write. */
  enum Times {
    /** Neither: what the event says, however it was sent. */
    BODY,
    /** Sent-at: on its way. */
    SENT,
    /** Both: in a recorded round. */
    RECORDED
  }

  private static final int EXPECTED_BYTES = 512;

  private EventWriter() {}

  static byte[] write(Event event, Times times) {
    return JsonWriter.write(EXPECTED_BYTES, json -> write(json, event, times));
  }

  /** Adds to a digest what the event says. */
  static void digest(Event event, MessageDigest digest) {
    JsonWriter.digest(EXPECTED_BYTES, json -> write(json, event, Times.BODY), digest);
  }

  private static void write(JsonWriter json, Event event, Times times) {
    envelope(json, event, times);
    json.object(Envelope.DATA.wire(), () -> data(json, event));
  }

  /** The fields of {@code data} behind the round, in the order in which they are written. */
  static List<DataField> order(Stream stream) {
    return switch (stream) {
      case POINT ->
          List.of(
              DataField.POINT,
              DataField.LANE,
              DataField.TUBE,
              DataField.TUBE_CAPACITY,
              DataField.PERSON,
              DataField.OUTCOME,
              DataField.PERSON_STATUS,
              DataField.COUNT,
              DataField.WAIT_MILLIS,
              DataField.START_AT);
      case DELIVERY ->
          List.of(
              DataField.ORDER,
              DataField.CONSIGNMENT,
              DataField.NEED,
              DataField.PRIORITY,
              DataField.QUANTITY,
              DataField.UNIT,
              DataField.WINDOW_START,
              DataField.WINDOW_END,
              DataField.CARRIER,
              DataField.VEHICLE,
              DataField.REASON,
              DataField.COUNT);
      case CALL ->
          List.of(
              DataField.CALL,
              DataField.TICKET,
              DataField.CALLER,
              DataField.LINE,
              DataField.AGENT_GROUP,
              DataField.CATEGORY,
              DataField.TOPIC,
              DataField.WAIT_MILLIS,
              DataField.DUE_AT,
              DataField.OFFERED,
              DataField.ANSWERED,
              DataField.INTERVAL_MILLIS,
              DataField.AGENTS);
      case OPERATIONS ->
          List.of(
              DataField.SUBJECT,
              DataField.GROUP,
              DataField.PERSON,
              DataField.STATUS,
              DataField.AREA_STATUS,
              DataField.QUANTITY,
              DataField.UNIT,
              DataField.START_AT,
              DataField.DUE_AT,
              DataField.REASON);
    };
  }

  private static void envelope(JsonWriter json, Event event, Times times) {
    json.text(Envelope.SPEC_VERSION.wire(), "1.0");
    json.text(Envelope.ID.wire(), event.id());
    json.text(Envelope.SOURCE.wire(), event.source());
    json.text(Envelope.TYPE.wire(), EventShape.typePrefix(event.stream()) + event.typeName());
    json.instant(Envelope.TIME.wire(), event.occurredAtMillis());
    json.whole(Envelope.SCHEMA_VERSION.wire(), event.schemaVersion());
    json.text(Envelope.DEVICE_ID.wire(), event.device());
    json.count(Envelope.DEVICE_SEQUENCE.wire(), event.deviceSequence());
    json.text(Envelope.AREA.wire(), event.area());
    if (times != Times.BODY) {
      json.instant(Envelope.SENT_TIME.wire(), event.sentAtMillis());
    }
    if (times == Times.RECORDED) {
      json.instant(Envelope.RECEIVED_TIME.wire(), event.receivedAtMillis());
    }
    json.text(Envelope.CORRECTS_SOURCE.wire(), event.correctsSource());
    json.text(Envelope.CORRECTS_ID.wire(), event.correctsId());
  }

  private static void data(JsonWriter json, Event event) {
    json.text(DataField.ROUND.wire(), event.round());
    switch (event.stream()) {
      case POINT -> data(json, (PointEvent) event);
      case DELIVERY -> data(json, (DeliveryEvent) event);
      case CALL -> data(json, (CallEvent) event);
      case OPERATIONS -> data(json, (OperationsEvent) event);
    }
  }

  private static void data(JsonWriter json, PointEvent event) {
    json.text(DataField.POINT.wire(), event.point());
    json.text(DataField.LANE.wire(), event.lane());
    json.text(DataField.TUBE.wire(), event.tube());
    if (event.tubeCapacity() != 0) {
      json.whole(DataField.TUBE_CAPACITY.wire(), event.tubeCapacity());
    }
    json.text(DataField.PERSON.wire(), event.person());
    json.text(DataField.OUTCOME.wire(), event.outcome());
    if (event.personStatus() != null) {
      json.text(DataField.PERSON_STATUS.wire(), event.personStatus().wire());
    }
    json.count(DataField.COUNT.wire(), event.count());
    json.count(DataField.WAIT_MILLIS.wire(), event.waitMillis());
    json.instant(DataField.START_AT.wire(), event.startAtMillis());
  }

  private static void data(JsonWriter json, DeliveryEvent event) {
    json.text(DataField.ORDER.wire(), event.order());
    json.text(DataField.CONSIGNMENT.wire(), event.consignment());
    if (event.need() != null) {
      json.text(DataField.NEED.wire(), event.need().wire());
    }
    if (event.priority() != null) {
      json.text(DataField.PRIORITY.wire(), event.priority().wire());
    }
    json.count(DataField.QUANTITY.wire(), event.quantity());
    json.text(DataField.UNIT.wire(), event.unit());
    json.instant(DataField.WINDOW_START.wire(), event.windowStartMillis());
    json.instant(DataField.WINDOW_END.wire(), event.windowEndMillis());
    json.text(DataField.CARRIER.wire(), event.carrier());
    json.text(DataField.VEHICLE.wire(), event.vehicle());
    json.text(DataField.REASON.wire(), event.reason());
    json.count(DataField.COUNT.wire(), event.count());
    json.degrees(DataField.LON.wire(), event.lon());
    json.degrees(DataField.LAT.wire(), event.lat());
    json.degrees(DataField.HEADING.wire(), event.heading());
  }

  private static void data(JsonWriter json, CallEvent event) {
    json.text(DataField.CALL.wire(), event.call());
    json.text(DataField.TICKET.wire(), event.ticket());
    json.text(DataField.CALLER.wire(), event.caller());
    json.text(DataField.LINE.wire(), event.line());
    json.text(DataField.AGENT_GROUP.wire(), event.agentGroup());
    if (event.category() != null) {
      json.text(DataField.CATEGORY.wire(), event.category().wire());
    }
    json.text(DataField.TOPIC.wire(), event.topic());
    json.count(DataField.WAIT_MILLIS.wire(), event.waitMillis());
    json.instant(DataField.DUE_AT.wire(), event.dueAtMillis());
    json.count(DataField.OFFERED.wire(), event.offered());
    json.count(DataField.ANSWERED.wire(), event.answered());
    json.count(DataField.INTERVAL_MILLIS.wire(), event.intervalMillis());
    json.count(DataField.AGENTS.wire(), event.agents());
    json.degrees(DataField.LON.wire(), event.lon());
    json.degrees(DataField.LAT.wire(), event.lat());
  }

  private static void data(JsonWriter json, OperationsEvent event) {
    json.text(DataField.SUBJECT.wire(), event.subject());
    json.text(DataField.GROUP.wire(), event.group());
    json.text(DataField.PERSON.wire(), event.person());
    json.text(DataField.STATUS.wire(), event.status());
    if (event.areaStatus() != null) {
      json.text(DataField.AREA_STATUS.wire(), event.areaStatus().wire());
    }
    if (event.quantity() != Long.MIN_VALUE) {
      json.whole(DataField.QUANTITY.wire(), event.quantity());
    }
    json.text(DataField.UNIT.wire(), event.unit());
    json.instant(DataField.START_AT.wire(), event.startAtMillis());
    json.instant(DataField.DUE_AT.wire(), event.dueAtMillis());
    json.text(DataField.REASON.wire(), event.reason());
  }
}
