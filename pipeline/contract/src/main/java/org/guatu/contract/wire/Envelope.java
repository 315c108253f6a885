package org.guatu.contract.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of the CloudEvents envelope, in the order they are written. */
enum Envelope {
  SPEC_VERSION("specversion"),
  ID("id"),
  SOURCE("source"),
  TYPE("type"),
  TIME("time"),
  SUBJECT("subject"),
  DATA_CONTENT_TYPE("datacontenttype"),
  DATA_SCHEMA("dataschema"),
  SCHEMA_VERSION("schemaversion"),
  DEVICE_ID("deviceid"),
  DEVICE_SEQUENCE("deviceseq"),
  AREA("area"),
  SENT_TIME("senttime"),
  RECEIVED_TIME("receivedtime"),
  CORRECTS_SOURCE("correctssource"),
  CORRECTS_ID("correctsid"),
  DATA("data");

  private static final Map<String, Envelope> BY_WIRE = new HashMap<>();

  static {
    for (Envelope member : values()) {
      BY_WIRE.put(member.wire, member);
    }
  }

  private final String wire;

  Envelope(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }

  /** Its bit in a set of members; in memory only. */
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  /** The first member of a set that is not empty. */
  static Envelope first(int bits) {
    int bit = Integer.lowestOneBit(bits);
    for (Envelope member : values()) {
      if (member.bit() == bit) {
        return member;
      }
    }
    throw new IllegalArgumentException("an empty set");
  }

  static @Nullable Envelope byWire(String wire) {
    return BY_WIRE.get(wire);
  }
}
