package org.guatu.simulators.table;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.DataField;
import org.guatu.contract.wire.EventShape;
import org.jspecify.annotations.Nullable;

/** Reads the {@code events} of a mapping. */
final class EventTemplateReader {
  private static final Set<String> KEYS =
      Set.of(
          "stream",
          "type",
          "when",
          "source",
          "id",
          "occurredAt",
          "receivedAt",
          "sentAt",
          "area",
          "device",
          "deviceSequence",
          "correctsSource",
          "correctsId",
          "fields");

  /** Mapping keys of optional members of the envelope, and their names on the wire. */
  private static final Map<String, String> ENVELOPE =
      new TreeMap<>(
          Map.of(
              "area", "area",
              "device", "deviceid",
              "deviceSequence", "deviceseq",
              "correctsSource", "correctssource",
              "correctsId", "correctsid"));

  private final ValueReader values;
  private final ZoneId zone;

  EventTemplateReader(ValueReader values, ZoneId zone) {
    this.values = values;
    this.zone = zone;
  }

  EventTemplate read(MappingNode node) throws MappingException {
    node.only(KEYS);
    Stream stream = stream(node.required("stream"));
    Map<String, DataField> allowed = fieldsOf(stream, node.required("type"));
    return new EventTemplate(
        stream,
        Condition.all(node.get("when"), values),
        identity(node),
        times(node),
        envelope(node),
        fields(node, allowed));
  }

  private static Stream stream(MappingNode node) throws MappingException {
    for (Stream stream : Stream.values()) {
      if (stream.wire().equals(node.text())) {
        return stream;
      }
    }
    throw node.wrong("unknown stream; known are point, delivery, call, operations");
  }

  /** The fields of the type, or of all types of the stream where a column decides. */
  private static Map<String, DataField> fieldsOf(Stream stream, MappingNode type)
      throws MappingException {
    Map<String, DataField> fields = new TreeMap<>();
    Set<String> types = new TreeSet<>();
    String wanted = type.isScalar() ? type.text() : null;
    for (EventShape shape : EventShape.all()) {
      if (shape.stream() == stream) {
        types.add(shape.typeName());
        if (wanted == null || wanted.equals(shape.typeName())) {
          shape.fields().forEach(field -> fields.put(field.wire(), field));
        }
      }
    }
    if (wanted != null && !types.contains(wanted)) {
      throw type.wrong("unknown type; the stream has " + String.join(", ", types));
    }
    return fields;
  }

  private EventTemplate.Identity identity(MappingNode node) throws MappingException {
    Value type = values.read(node.required("type"));
    Value source = values.read(node.required("source"));
    MappingNode id = node.get("id");
    Value whole = row -> wholeRow(row, type.required(row, "the type"));
    return new EventTemplate.Identity(type, source, id == null ? whole : values.read(id));
  }

  /** Where a source has no ids: the row itself, told apart from its other events. */
  private static String wholeRow(Row row, String type) {
    List<String> texts = new ArrayList<>();
    texts.add(type);
    row.everything().forEach(texts::add);
    return RowHash.of(texts);
  }

  private EventTemplate.Times times(MappingNode node) throws MappingException {
    TimeValue occurredAt = TimeValue.read("occurredAt", node.required("occurredAt"), values, zone);
    return new EventTemplate.Times(occurredAt, time(node, "receivedAt"), time(node, "sentAt"));
  }

  private @Nullable TimeValue time(MappingNode node, String key) throws MappingException {
    MappingNode child = node.get(key);
    return child == null ? null : TimeValue.read(key, child, values, zone);
  }

  private Map<String, Value> envelope(MappingNode node) throws MappingException {
    Map<String, Value> members = new LinkedHashMap<>();
    for (Map.Entry<String, String> member : ENVELOPE.entrySet()) {
      MappingNode child = node.get(member.getKey());
      if (child != null) {
        members.put(member.getValue(), values.read(child));
      }
    }
    return members;
  }

  private List<FieldRule> fields(MappingNode node, Map<String, DataField> allowed)
      throws MappingException {
    List<FieldRule> rules = new ArrayList<>();
    MappingNode fields = node.get("fields");
    if (fields != null) {
      fields.only(allowed.keySet());
      for (Map.Entry<String, MappingNode> entry : fields.entries().entrySet()) {
        DataField field = allowed.get(entry.getKey());
        if (field != null) {
          rules.add(FieldRule.read(field, entry.getValue(), values, zone));
        }
      }
    }
    return rules;
  }
}
