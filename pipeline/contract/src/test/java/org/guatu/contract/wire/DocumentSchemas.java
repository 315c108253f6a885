package org.guatu.contract.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;

/** The schemas of everything that is not an event, from the codecs' tables of members. */
final class DocumentSchemas {
  private static final Names FRAME_HELLO = Names.required("type", "epoch", "seq");
  private static final Names FRAME_HEARTBEAT = Names.required("type", "seq", "asOf", "watermark");

  private DocumentSchemas() {}

  /** Every schema file by name. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    for (Stream stream : Stream.values()) {
      all.put("event-" + stream.wire() + ".json", EventSchema.of(stream));
    }
    all.put("cell.json", cell());
    all.put("alert.json", alert());
    all.put("board.json", board());
    all.put("frame.json", frame());
    all.put("registry.json", registry());
    return all;
  }

  private static ObjectNode cell() {
    ObjectNode figure =
        Schemas.object(
            CellCodec.FIGURE,
            Schemas.members()
                .with(Schemas.type("integer"), "numerator", "settledNumerator", "ledger")
                .with(Schemas.count(), "denominator", "n", "settledDenominator"));
    ObjectNode together = Schemas.JSON.createObjectNode();
    together.putArray("settledNumerator").add("settledDenominator");
    together.putArray("settledDenominator").add("settledNumerator");
    figure.set("dependentRequired", together);
    ObjectNode window = Schemas.type("string");
    window.put("pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z|round/.+)$");
    return Schemas.document(
        "Cell",
        "All figures of one (stream, subject, window). The value of a figure is numerator /"
            + " denominator; a figure that is unknown is left out. Readers keep the highest"
            + " (revision, finality).",
        Schemas.object(
            CellCodec.CELL,
            places()
                .with(Schemas.constant(Cell.SCHEMA_VERSION), "schemaVersion")
                .with(Schemas.words(CellCodec.STREAMS), "stream")
                .with(subject(), "subject")
                .with(Schemas.id(), "area")
                .with(window, "window")
                .with(Schemas.instant(), "windowStart", "windowEnd", "asOf", "watermark")
                .with(Schemas.count(), "revision")
                .with(Schemas.words(CellCodec.FINALITIES), "finality")
                .with(Schemas.map(figure), "figures")
                .with(Schemas.text(Limits.TEXT_CHARACTERS), "status")));
  }

  private static ObjectNode alert() {
    return Schemas.document(
        "Alert",
        "One alert episode.",
        Schemas.object(
            AlertCodec.ALERT,
            Schemas.members()
                .with(Schemas.constant(Alert.SCHEMA_VERSION), "schemaVersion")
                .with(Schemas.id(), "id", "rule")
                .with(Schemas.count(), "number")
                .with(subject(), "subject")
                .with(Schemas.words(AlertCodec.SEVERITIES), "severity")
                .with(Schemas.words(AlertCodec.STATES), "state")
                .with(name(), "title")
                .with(Schemas.map(Schemas.orNull(Schemas.type("number"))), "reason")
                .with(Schemas.orNull(Schemas.instant()), "since", "deadline")
                .with(Schemas.orNull(Schemas.text(Limits.TEXT_CHARACTERS)), "owner")));
  }

  private static ObjectNode board() {
    ObjectNode board =
        Schemas.document(
            "Board",
            "The whole present state of the wall. null is unknown, never 0.",
            Schemas.object(BoardReader.BOARD, boardMembers("#/$defs/")));
    ObjectNode definitions = board.putObject("$defs");
    definitions.set("figure", boardFigure());
    definitions.set("subject", boardSubject());
    definitions.set("source", boardSource());
    return board;
  }

  private static Schemas.MembersOf boardMembers(String definitions) {
    return Schemas.members()
        .with(Schemas.words(BoardReader.MODES), "mode")
        .with(Schemas.id(), "epoch")
        .with(Schemas.count(), "seq")
        .with(Schemas.orNull(Schemas.instant()), "asOf", "watermark")
        .with(Schemas.list(Schemas.ref(definitions + "subject")), "subjects")
        .with(Schemas.list(Schemas.ref("alert.json")), "alerts")
        .with(Schemas.list(Schemas.ref(definitions + "source")), "sources");
  }

  private static ObjectNode boardFigure() {
    return Schemas.object(
        BoardReader.FIGURE,
        Schemas.members()
            .with(Schemas.orNull(Schemas.type("number")), "value", "settledValue")
            .with(Schemas.count(), "n", "revision")
            .with(subject(), "window")
            .with(Schemas.type("boolean"), "settled", "final")
            .with(Schemas.type("number"), "ledger"));
  }

  private static ObjectNode boardSubject() {
    return Schemas.object(
        BoardSubjectReader.SUBJECT,
        places()
            .with(subject(), "id")
            .with(Schemas.words(BoardReader.KINDS), "kind")
            .with(name(), "name")
            .with(Schemas.orNull(Schemas.id()), "area")
            .with(Schemas.words(BoardReader.STATES), "state")
            .with(Schemas.orNull(Schemas.instant()), "asOf")
            .with(Schemas.map(Schemas.count()), "counts")
            .with(Schemas.map(Schemas.ref("#/$defs/figure")), "figures"));
  }

  private static ObjectNode boardSource() {
    return Schemas.object(
        BoardReader.SOURCE,
        Schemas.members()
            .with(subject(), "id")
            .with(Schemas.words(CellCodec.STREAMS), "stream")
            .with(Schemas.orNull(Schemas.instant()), "lastReceivedAt")
            .with(Schemas.words(BoardReader.SOURCE_STATES), "state")
            .with(Schemas.count(), "late", "duplicate", "quarantined")
            .with(Schemas.count(), "devicesKnown", "devicesSilent", "devicesSkewed")
            .with(Schemas.whole(-Limits.CLOCK_SECONDS, Limits.CLOCK_SECONDS), "clockOffsetSeconds")
            .with(Schemas.count(), "late60m", "records60m"));
  }

  private static ObjectNode frame() {
    ObjectNode frame = Schemas.JSON.createObjectNode();
    frame.put("$schema", Schemas.DRAFT);
    frame.put("title", "Frame");
    frame.put("description", "One JSON text of the live feed.");
    ArrayNode kinds = frame.putArray("oneOf");
    kinds.add(
        Schemas.object(
            FRAME_HELLO,
            Schemas.members()
                .with(typed("hello"), "type")
                .with(Schemas.id(), "epoch")
                .with(Schemas.count(), "seq")));
    Schemas.MembersOf snapshot = boardMembers("board.json#/$defs/").with(typed("snapshot"), "type");
    kinds.add(Schemas.object(snapshot, snapshot.keySet()));
    Schemas.MembersOf delta = boardMembers("board.json#/$defs/").with(typed("delta"), "type");
    delta.remove("mode");
    delta.remove("epoch");
    delta.with(Schemas.count(), "prev").with(Schemas.list(subject()), "removed");
    kinds.add(Schemas.object(delta, delta.keySet()));
    kinds.add(
        Schemas.object(
            FRAME_HEARTBEAT,
            Schemas.members()
                .with(typed("heartbeat"), "type")
                .with(Schemas.count(), "seq")
                .with(Schemas.orNull(Schemas.instant()), "asOf", "watermark")));
    return frame;
  }

  private static ObjectNode registry() {
    ObjectNode people = Schemas.whole(0, Limits.COUNT);
    ObjectNode codes = Schemas.list(Schemas.id());
    JsonNode area =
        Schemas.object(
            RegistryReader.AREA,
            places("validFrom")
                .with(Schemas.text(18), "code")
                .with(Schemas.words(RegistryReader.AREA_KINDS), "kind")
                .with(name(), "name")
                .with(people, "people", "households"));
    JsonNode group =
        Schemas.object(
            RegistryReader.GROUP,
            Schemas.members()
                .with(Schemas.id(), "id", "kind")
                .with(name(), "name")
                .with(codes, "members")
                .with(Schemas.instant(), "validFrom"));
    JsonNode point =
        Schemas.object(
            RegistryReader.POINT,
            places("validFrom", "opensAt", "closesAt")
                .with(Schemas.id(), "id", "kind", "area")
                .with(name(), "name")
                .with(Schemas.whole(0, 10_000), "lanes")
                .with(codes, "serves"));
    JsonNode round =
        Schemas.object(
            RegistryReader.ROUND,
            Schemas.members()
                .with(Schemas.id(), "id")
                .with(name(), "name")
                .with(Schemas.instant(), "opensAt", "deadline", "reconciledAt")
                .with(Schemas.words(RegistryReader.ARRIVALS), "arrivals"));
    JsonNode target =
        Schemas.object(
            RegistryReader.TARGET,
            Schemas.members()
                .with(Schemas.id(), "round", "area")
                .with(people, "people")
                .with(Schemas.instant(), "validFrom"));
    JsonNode alias =
        Schemas.object(
            RegistryReader.ALIAS,
            Schemas.members()
                .with(Schemas.id(), "alias", "area")
                .with(Schemas.instant(), "validFrom"));
    return Schemas.document(
        "Registry",
        "One version of everything the figures refer to. A time that is left out is none.",
        Schemas.object(
            RegistryReader.REGISTRY,
            Schemas.members()
                .with(Schemas.constant(Registry.SCHEMA_VERSION), "schemaVersion")
                .with(Schemas.whole(0, Limits.SEQUENCE), "version")
                .with(Schemas.id(), "site", "timeZone")
                .with(Schemas.list(area), "areas")
                .with(Schemas.list(group), "groups")
                .with(Schemas.list(point), "points")
                .with(Schemas.list(round), "rounds")
                .with(Schemas.list(target), "targets")
                .with(Schemas.list(alias), "aliases")));
  }

  private static Schemas.MembersOf places(String... instants) {
    Schemas.MembersOf members =
        Schemas.members()
            .with(Schemas.degrees(-180, 180), "lon")
            .with(Schemas.degrees(-90, 90), "lat")
            .with(Schemas.instant(), instants);
    return instants.length > 0 ? members : members.with(Schemas.degrees(0, 360), "heading");
  }

  private static ObjectNode subject() {
    return Schemas.text(Limits.SUBJECT_CHARACTERS);
  }

  private static ObjectNode name() {
    return Schemas.object(
        AlertCodec.NAME, Schemas.members().with(Schemas.text(Limits.TEXT_CHARACTERS), "zh", "en"));
  }

  private static ObjectNode typed(String type) {
    return Schemas.JSON.createObjectNode().put("const", type);
  }
}
