package org.guatu.contract.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.jspecify.annotations.Nullable;

/** Writes events, members always in the same order: the form the body digest is taken of. */
final class EventWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Which of the times beside occurred-at to write. */
  enum Times {
    /** Neither: what the event says, however it was sent. */
    BODY,
    /** Sent-at: on its way. */
    SENT,
    /** Both: in a recorded round. */
    RECORDED
  }

  private EventWriter() {}

  static byte[] write(Event event, Times times) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
        json.writeStartObject();
        envelope(json, event, times);
        json.writeObjectFieldStart(Envelope.DATA.wire());
        data(json, event);
        json.writeEndObject();
        json.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("writing into memory does not fail", e);
    }
  }

  private static void envelope(JsonGenerator json, Event event, Times times) throws IOException {
    json.writeStringField(Envelope.SPEC_VERSION.wire(), "1.0");
    json.writeStringField(Envelope.ID.wire(), event.id());
    json.writeStringField(Envelope.SOURCE.wire(), event.source());
    json.writeStringField(
        Envelope.TYPE.wire(), EventShape.typePrefix(event.stream()) + event.typeName());
    instant(json, Envelope.TIME.wire(), event.occurredAtMillis());
    json.writeNumberField(Envelope.SCHEMA_VERSION.wire(), event.schemaVersion());
    text(json, Envelope.DEVICE_ID.wire(), event.device());
    whole(json, Envelope.DEVICE_SEQUENCE.wire(), event.deviceSequence());
    text(json, Envelope.AREA.wire(), event.area());
    if (times != Times.BODY && event.sentAtMillis() >= 0) {
      instant(json, Envelope.SENT_TIME.wire(), event.sentAtMillis());
    }
    if (times == Times.RECORDED) {
      instant(json, Envelope.RECEIVED_TIME.wire(), event.receivedAtMillis());
    }
    text(json, Envelope.CORRECTS_SOURCE.wire(), event.correctsSource());
    text(json, Envelope.CORRECTS_ID.wire(), event.correctsId());
  }

  private static void data(JsonGenerator json, Event event) throws IOException {
    text(json, DataField.ROUND, event.round());
    switch (event.stream()) {
      case POINT -> data(json, (PointEvent) event);
      case DELIVERY -> data(json, (DeliveryEvent) event);
      case CALL -> data(json, (CallEvent) event);
      case OPERATIONS -> data(json, (OperationsEvent) event);
    }
  }

  private static void data(JsonGenerator json, PointEvent event) throws IOException {
    text(json, DataField.POINT, event.point());
    text(json, DataField.LANE, event.lane());
    text(json, DataField.TUBE, event.tube());
    if (event.tubeCapacity() != 0) {
      json.writeNumberField(DataField.TUBE_CAPACITY.wire(), event.tubeCapacity());
    }
    text(json, DataField.PERSON, event.person());
    text(json, DataField.OUTCOME, event.outcome());
    whole(json, DataField.COUNT.wire(), event.count());
    whole(json, DataField.WAIT_MILLIS.wire(), event.waitMillis());
  }

  private static void data(JsonGenerator json, DeliveryEvent event) throws IOException {
    text(json, DataField.ORDER, event.order());
    text(json, DataField.CONSIGNMENT, event.consignment());
    if (event.need() != null) {
      json.writeStringField(DataField.NEED.wire(), event.need().wire());
    }
    if (event.priority() != null) {
      json.writeStringField(DataField.PRIORITY.wire(), event.priority().wire());
    }
    whole(json, DataField.QUANTITY.wire(), event.quantity());
    text(json, DataField.UNIT, event.unit());
    optionalInstant(json, DataField.WINDOW_START, event.windowStartMillis());
    optionalInstant(json, DataField.WINDOW_END, event.windowEndMillis());
    text(json, DataField.CARRIER, event.carrier());
    text(json, DataField.VEHICLE, event.vehicle());
    text(json, DataField.REASON, event.reason());
    whole(json, DataField.COUNT.wire(), event.count());
    degrees(json, DataField.LON, event.lon());
    degrees(json, DataField.LAT, event.lat());
    degrees(json, DataField.HEADING, event.heading());
  }

  private static void data(JsonGenerator json, CallEvent event) throws IOException {
    text(json, DataField.CALL, event.call());
    text(json, DataField.TICKET, event.ticket());
    text(json, DataField.CALLER, event.caller());
    text(json, DataField.LINE, event.line());
    text(json, DataField.AGENT_GROUP, event.agentGroup());
    if (event.category() != null) {
      json.writeStringField(DataField.CATEGORY.wire(), event.category().wire());
    }
    text(json, DataField.TOPIC, event.topic());
    whole(json, DataField.WAIT_MILLIS.wire(), event.waitMillis());
    optionalInstant(json, DataField.DUE_AT, event.dueAtMillis());
    whole(json, DataField.OFFERED.wire(), event.offered());
    whole(json, DataField.ANSWERED.wire(), event.answered());
    whole(json, DataField.INTERVAL_MILLIS.wire(), event.intervalMillis());
    degrees(json, DataField.LON, event.lon());
    degrees(json, DataField.LAT, event.lat());
  }

  private static void data(JsonGenerator json, OperationsEvent event) throws IOException {
    text(json, DataField.SUBJECT, event.subject());
    text(json, DataField.GROUP, event.group());
    text(json, DataField.PERSON, event.person());
    text(json, DataField.STATUS, event.status());
    if (event.quantity() != Long.MIN_VALUE) {
      json.writeNumberField(DataField.QUANTITY.wire(), event.quantity());
    }
    text(json, DataField.UNIT, event.unit());
    optionalInstant(json, DataField.START_AT, event.startAtMillis());
    optionalInstant(json, DataField.DUE_AT, event.dueAtMillis());
    text(json, DataField.REASON, event.reason());
  }

  private static void text(JsonGenerator json, DataField field, @Nullable String value)
      throws IOException {
    text(json, field.wire(), value);
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void whole(JsonGenerator json, String name, long value) throws IOException {
    if (value >= 0) {
      json.writeNumberField(name, value);
    }
  }

  private static void degrees(JsonGenerator json, DataField field, double value)
      throws IOException {
    if (!Double.isNaN(value)) {
      json.writeNumberField(field.wire(), value);
    }
  }

  private static void optionalInstant(JsonGenerator json, DataField field, long millis)
      throws IOException {
    if (millis >= 0) {
      instant(json, field.wire(), millis);
    }
  }

  private static void instant(JsonGenerator json, String name, long millis) throws IOException {
    json.writeFieldName(name);
    char[] text = Rfc3339.formatChars(millis);
    json.writeString(text, 0, text.length);
  }
}
