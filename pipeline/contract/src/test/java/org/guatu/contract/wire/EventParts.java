package org.guatu.contract.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An event in pieces of raw JSON, so that it can be put together wrongly. */
final class EventParts {
  /** Stands in raw JSON for bytes that are no characters. */
  static final char RAW = '\uE000';

  /** A name and a value as raw JSON, the quotes of the name not included. */
  record Member(String name, String raw) {}

  final List<Member> envelope = new ArrayList<>();
  final List<Member> data = new ArrayList<>();

  EventParts copy() {
    EventParts copy = new EventParts();
    copy.envelope.addAll(envelope);
    copy.data.addAll(data);
    return copy;
  }

  String text() {
    List<Member> all = new ArrayList<>(envelope);
    all.add(new Member("data", object(data)));
    return object(all);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes, with {@link #RAW} replaced. */
  byte[] bytes(byte[] raw) {
    String[] pieces = text().split(String.valueOf(RAW), -1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < pieces.length; i++) {
      if (i > 0) {
        bytes.writeBytes(raw);
      }
      bytes.writeBytes(pieces[i].getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String object(List<Member> members) {
    return members.stream()
        .map(member -> "\"" + member.name() + "\":" + member.raw())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
