package org.guatu.contract.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.wire.EventParts.Member;
import org.jspecify.annotations.Nullable;

/** Breaks an event in each of its members. */
final class BrokenMembers {
  private static final Set<String> REQUIRED =
      Set.of("specversion", "id", "source", "type", "time", "schemaversion");
  private static final Map<String, byte[]> NOT_UTF_8 = new LinkedHashMap<>();

  static {
    NOT_UTF_8.put("bad UTF-8: a lone continuation", bytes(0x80));
    NOT_UTF_8.put("bad UTF-8: an over-long NUL", bytes(0xc0, 0x80));
    NOT_UTF_8.put("bad UTF-8: an over-long slash", bytes(0xe0, 0x80, 0xaf));
    NOT_UTF_8.put("bad UTF-8: a surrogate", bytes(0xed, 0xa0, 0x80));
    NOT_UTF_8.put("bad UTF-8: cut short", bytes(0xe6, 0xa5));
    NOT_UTF_8.put("bad UTF-8: beyond Unicode", bytes(0xf4, 0x90, 0x80, 0x80));
    NOT_UTF_8.put("bad UTF-8: 0xff", bytes(0xff));
    NOT_UTF_8.put("GB18030", "楼栋".getBytes(java.nio.charset.Charset.forName("GB18030")));
  }

  private final EventShape shape;
  private final EventParts valid;
  private final List<Broken> all = new ArrayList<>();

  BrokenMembers(EventShape shape, EventParts valid) {
    this.shape = shape;
    this.valid = valid;
  }

  List<Broken> all() {
    for (Member member : valid.envelope) {
      member(member, false, REQUIRED.contains(member.name()));
      word(member, false, BrokenValues.ofEnvelope(member.name()));
    }
    for (Member member : valid.data) {
      DataField field = field(member.name());
      member(member, true, shape.required().contains(field));
      word(member, true, BrokenValues.of(field, shape));
    }
    foreign();
    together();
    return all;
  }

  private static DataField field(String name) {
    DataField field = DataField.byWire(name);
    if (field == null) {
      throw new IllegalStateException(name);
    }
    return field;
  }

  /** What can be wrong with any member. */
  private void member(Member member, boolean inData, boolean required) {
    String path = (inData ? "/data/" : "/") + member.name();
    if (required) {
      add("dropped", path, path, replaced(member, inData, List.of()));
      add("null", path, path, replaced(member, inData, new Member(member.name(), "null")));
    }
    add("given twice", path, path, replaced(member, inData, List.of(member, member)));
    add(
        "given twice, once as null",
        path,
        path,
        replaced(member, inData, List.of(new Member(member.name(), "null"), member)));
    for (String[] type :
        new String[][] {
          {"true", "true"},
          {"an array", "[" + member.raw() + "]"},
          {"an empty array", "[]"},
          {"an object", "{\"value\":" + member.raw() + "}"},
          {"an empty object", "{}"},
          {"nested 5,000 deep", "[".repeat(5_000) + "]".repeat(5_000)},
          {"objects nested 900 deep", "{\"a\":".repeat(900) + "1" + "}".repeat(900)}
        }) {
      String raw = type[1];
      add(type[0], path, path, replaced(member, inData, new Member(member.name(), raw)));
    }
    for (String raw : List.of("nul", "'x'", "NaN", "Infinity", "0x10", "01", "+1", "1.", "")) {
      add("not JSON: " + raw, path, null, replaced(member, inData, new Member(member.name(), raw)));
    }
    names(member, inData, path);
  }

  private void names(Member member, boolean inData, String path) {
    for (String name :
        List.of(
            member.name().toUpperCase(java.util.Locale.ROOT),
            member.name() + "\\u0000",
            member.name() + " ",
            member.name() + "x".repeat(70_000))) {
      String how = "misnamed " + (name.length() > 300 ? "over-long" : name);
      add(how, path, null, replaced(member, inData, new Member(name, member.raw())));
    }
  }

  /** What can be wrong with what this member holds. */
  private void word(Member member, boolean inData, Map<String, String> values) {
    String path = (inData ? "/data/" : "/") + member.name();
    values.forEach(
        (how, raw) ->
            add(how, path, path, replaced(member, inData, new Member(member.name(), raw))));
    NOT_UTF_8.forEach(
        (how, raw) -> {
          Member spoilt = new Member(member.name(), "\"a" + EventParts.RAW + "\"");
          EventParts parts = replaced(member, inData, spoilt);
          all.add(new Broken(shape.cloudEventType(), how, path, "", parts.bytes(raw)));
        });
    Member unterminated = new Member(member.name(), "\"a");
    add("text without its end", path, null, replaced(member, inData, unterminated));
  }

  /** Members that have no business here. */
  private void foreign() {
    for (DataField field : DataField.values()) {
      if (!shape.fields().contains(field)) {
        EventParts parts = valid.copy();
        parts.data.add(new Member(field.wire(), BrokenValues.valid(field)));
        add("not of this type", "/data/" + field.wire(), "/data/" + field.wire(), parts);
      }
    }
    EventParts unknown = valid.copy();
    unknown.data.add(new Member("colour", "\"red\""));
    add("unknown", "/data/colour", "/data/colour", unknown);
    for (String name : List.of("data_base64", "extension", "traceparent", "receivedTime", "")) {
      EventParts parts = valid.copy();
      parts.envelope.add(new Member(name, "\"x\""));
      add("unknown", "/" + name, "/" + name, parts);
    }
    EventParts stamped = valid.copy();
    stamped.envelope.add(new Member("receivedtime", "\"2026-03-01T07:31:04Z\""));
    add("stamped by the client", "/receivedtime", "/receivedtime", stamped);
  }

  /** Members that are right by themselves and wrong together. */
  private void together() {
    if (valid.envelope.stream().noneMatch(member -> member.name().equals("correctsid"))) {
      with("corrects half", "/correctssource", new Member("correctsid", "\"e0\""));
      with("corrects half", "/correctsid", new Member("correctssource", "\"s\""));
      EventParts self = valid.copy();
      self.envelope.add(new Member("correctssource", raw("source")));
      self.envelope.add(new Member("correctsid", raw("id")));
      add("corrects itself", "/correctsid", "/correctsid", self);
    }
    inOrder("windowStart", "windowEnd");
    inOrder("startAt", "dueAt");
    if (shape.fields().contains(DataField.LON)) {
      for (String name : List.of("lon", "lat")) {
        EventParts parts = valid.copy();
        parts.data.removeIf(member -> member.name().equals("lon") || member.name().equals("lat"));
        parts.data.add(new Member(name.equals("lon") ? "lat" : "lon", "1.5"));
        add("alone", "/data/" + name, "/data/" + name, parts);
      }
    }
    if (shape.areaRequired()) {
      EventParts parts = valid.copy();
      parts.envelope.removeIf(member -> member.name().equals("area"));
      add("without its area", "/area", "/area", parts);
    }
  }

  private void inOrder(String begin, String end) {
    if (shape.fields().contains(field(begin)) && shape.fields().contains(field(end))) {
      EventParts parts = valid.copy();
      parts.data.removeIf(member -> member.name().equals(begin) || member.name().equals(end));
      parts.data.add(new Member(begin, "\"2026-03-01T07:31:04Z\""));
      parts.data.add(new Member(end, "\"2026-03-01T07:31:03Z\""));
      add("before its begin", "/data/" + end, "/data/" + end, parts);
    }
  }

  private String raw(String name) {
    return valid.envelope.stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow()
        .raw();
  }

  private void with(String how, String path, Member more) {
    EventParts parts = valid.copy();
    parts.envelope.add(more);
    add(how, path, path, parts);
  }

  private EventParts replaced(Member member, boolean inData, Member by) {
    return replaced(member, inData, List.of(by));
  }

  private EventParts replaced(Member member, boolean inData, List<Member> by) {
    EventParts parts = valid.copy();
    List<Member> members = inData ? parts.data : parts.envelope;
    int at = members.indexOf(member);
    members.remove(at);
    members.addAll(at, by);
    return parts;
  }

  private void add(String how, String where, @Nullable String path, EventParts parts) {
    all.add(new Broken(shape.cloudEventType(), how, where, path, parts.bytes()));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
