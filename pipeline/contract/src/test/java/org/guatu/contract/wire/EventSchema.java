package org.guatu.contract.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Schemas.MembersOf;

/** The schema of one stream's events, from the table of shapes. */
final class EventSchema {
  private static final ObjectNode ID = Schemas.ref("#/$defs/id");
  private static final ObjectNode INSTANT = Schemas.ref("#/$defs/instant");

  private EventSchema() {}

  static ObjectNode of(Stream stream) {
    List<EventShape> shapes =
        EventShape.all().stream().filter(shape -> shape.stream() == stream).toList();
    ObjectNode schema =
        Schemas.document(
            "Event of the stream " + stream.wire(),
            "CloudEvents 1.0 in structured JSON. time is when it happened, by the device, and is"
                + " mandatory; times lie between 2000 and 2100. source and id are the key of"
                + " de-duplication. A correction names the (correctssource, correctsid) whose whole"
                + " replacement it carries, never itself. An end does not lie before its begin.",
            envelope(shapes));
    schema.set(
        "dependentRequired",
        Schemas.JSON
            .createObjectNode()
            .<ObjectNode>set("correctssource", Schemas.texts(List.of("correctsid")))
            .set("correctsid", Schemas.texts(List.of("correctssource"))));
    ArrayNode cases = schema.putArray("allOf");
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("id", Schemas.id());
    definitions.set("text", Schemas.text(Limits.TEXT_CHARACTERS));
    definitions.set("instant", Schemas.instant());
    for (EventShape shape : shapes) {
      cases.add(caseOf(shape));
      definitions.set(shape.typeName(), data(shape));
    }
    return schema;
  }

  private static ObjectNode envelope(List<EventShape> shapes) {
    ObjectNode types = Schemas.JSON.createObjectNode();
    types.set(
        "enum",
        Schemas.texts(
            shapes.stream().map(EventShape::cloudEventType).collect(Collectors.toList())));
    MembersOf members =
        Schemas.members()
            .with(Schemas.JSON.createObjectNode().put("const", "1.0"), "specversion")
            .with(ID, "id", "source")
            .with(types, "type")
            .with(INSTANT, "time")
            .with(Schemas.type("string").put("pattern", Limits.JSON_TYPE), "datacontenttype")
            .with(Schemas.text(Limits.TEXT_CHARACTERS), "subject", "dataschema")
            .with(Schemas.constant(Event.SCHEMA_VERSION), "schemaversion")
            .with(ID, "deviceid")
            .with(Schemas.whole(0, Limits.SEQUENCE), "deviceseq")
            .with(ID, "area")
            .with(INSTANT, "senttime")
            .with(ID, "correctssource", "correctsid")
            .with(Schemas.type("object"), "data");
    return Schemas.object(
        members, List.of("specversion", "id", "source", "type", "time", "schemaversion"));
  }

  private static ObjectNode caseOf(EventShape shape) {
    ObjectNode one = Schemas.JSON.createObjectNode();
    one.putObject("if")
        .putObject("properties")
        .putObject("type")
        .put("const", shape.cloudEventType());
    ObjectNode then = one.putObject("then");
    then.putObject("properties").set("data", Schemas.ref("#/$defs/" + shape.typeName()));
    ArrayNode required = Schemas.JSON.createArrayNode();
    if (!shape.required().isEmpty()) {
      required.add("data");
    }
    if (shape.areaRequired()) {
      required.add("area");
    }
    if (!required.isEmpty()) {
      then.set("required", required);
    }
    return one;
  }

  private static ObjectNode data(EventShape shape) {
    MembersOf members = Schemas.members();
    for (DataField field : shape.fields()) {
      members.with(field(field, shape), field.wire());
    }
    ObjectNode data =
        Schemas.object(members, shape.required().stream().map(DataField::wire).toList());
    if (shape.fields().contains(DataField.LON)) {
      data.set(
          "dependentRequired",
          Schemas.JSON
              .createObjectNode()
              .<ObjectNode>set("lon", Schemas.texts(List.of("lat")))
              .set("lat", Schemas.texts(List.of("lon"))));
    }
    return data;
  }

  private static JsonNode field(DataField field, EventShape shape) {
    return switch (field.kind()) {
      case ID -> ID;
      case TEXT -> Schemas.ref("#/$defs/text");
      case WHOLE ->
          field == DataField.QUANTITY && !shape.signedQuantity()
              ? Schemas.whole(0, field.greatest())
              : Schemas.whole(field.least(), field.greatest());
      case TUBE_CAPACITY -> {
        ObjectNode capacity = Schemas.JSON.createObjectNode();
        capacity.putArray("enum").add(1).add(5).add(10).add(20);
        yield capacity;
      }
      case DEGREES -> Schemas.degrees(field.least(), field.greatest());
      case INSTANT -> INSTANT;
      case NEED -> Schemas.words(EventReader.NEEDS);
      case PRIORITY -> Schemas.words(EventReader.PRIORITIES);
      case CATEGORY -> Schemas.words(EventReader.CATEGORIES);
      case AREA_STATUS -> Schemas.words(EventReader.AREA_STATUSES);
      case PERSON_STATUS -> Schemas.words(EventReader.PERSON_STATUSES);
    };
  }
}
