package org.guatu.simulators.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * How one event is made of a row. What the row gives is put together as it would come from outside
 * and read by the contract's codec, which has the last word.
 *
 * @param stream of the event
 * @param when whether a row gives this event
 * @param identity type, source and id
 * @param times occurred-at, received-at, sent-at
 * @param envelope further members of the envelope, by their name on the wire
 * @param fields members of the data
 */
record EventTemplate(
    Stream stream,
    Condition when,
    Identity identity,
    Times times,
    Map<String, Value> envelope,
    List<FieldRule> fields) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What makes the event itself. */
  record Identity(Value type, Value source, Value id) {}

  /** When it happened, was received and was sent. */
  record Times(TimeValue occurredAt, @Nullable TimeValue receivedAt, @Nullable TimeValue sentAt) {}

  /** The event; its received-at is provisional unless the row has one. */
  Draft draft(Row row) throws RowException {
    Long occurredAt = times.occurredAt().of(row);
    if (occurredAt == null) {
      throw new RowException("occurredAt is blank");
    }
    Long receivedAt = times.receivedAt() == null ? null : times.receivedAt().of(row);
    if (times.receivedAt() != null && receivedAt == null) {
      throw new RowException("receivedAt is blank");
    }
    ObjectNode json = JSON.createObjectNode();
    json.put("specversion", "1.0");
    json.put("schemaversion", Event.SCHEMA_VERSION);
    json.put(
        "type", "org.guatu." + stream.wire() + "." + identity.type().required(row, "the type"));
    json.put("source", identity.source().required(row, "source"));
    json.put("id", identity.id().required(row, "id"));
    json.put("time", Instant.ofEpochMilli(occurredAt).toString());
    Long sentAt = times.sentAt() == null ? null : times.sentAt().of(row);
    if (sentAt != null) {
      json.put("senttime", Instant.ofEpochMilli(sentAt).toString());
    }
    fillEnvelope(row, json);
    ObjectNode data = json.putObject("data");
    for (FieldRule field : fields) {
      field.fill(row, data);
    }
    return new Draft(event(json, receivedAt == null ? occurredAt : receivedAt), receivedAt);
  }

  private void fillEnvelope(Row row, ObjectNode json) throws RowException {
    for (Map.Entry<String, Value> member : envelope.entrySet()) {
      String text = member.getValue().of(row);
      if (text != null && member.getKey().equals("deviceseq")) {
        json.put("deviceseq", FieldRule.longOf("deviceSequence", text));
      } else if (text != null) {
        json.put(member.getKey(), text);
      }
    }
  }

  private Event event(ObjectNode json, long receivedAtMillis) throws RowException {
    try {
      return EventCodec.decodeOf(stream, JSON.writeValueAsBytes(json), receivedAtMillis);
    } catch (RefusedException e) {
      throw new RowException(String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }
}
