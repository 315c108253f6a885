package org.guatu.contract.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of an event's {@code data}: its name on the wire, what it holds and its bounds. */
public enum DataField {
  ROUND("round", Kind.ID),
  POINT("point", Kind.ID),
  LANE("lane", Kind.ID),
  TUBE("tube", Kind.ID),
  TUBE_CAPACITY("tubeCapacity", Kind.TUBE_CAPACITY, 1, 20),
  PERSON("person", Kind.ID),
  OUTCOME("outcome", Kind.TEXT),
  COUNT("count", Kind.WHOLE, 0, Limits.COUNT),
  WAIT_MILLIS("waitMillis", Kind.WHOLE, 0, Limits.SPAN_MILLIS),

  ORDER("order", Kind.ID),
  CONSIGNMENT("consignment", Kind.ID),
  NEED("need", Kind.NEED),
  PRIORITY("priority", Kind.PRIORITY),
  /** Not negative, but for a {@link EventShape#signedQuantity() signed} one. */
  QUANTITY("quantity", Kind.WHOLE, -Limits.QUANTITY, Limits.QUANTITY),
  UNIT("unit", Kind.ID),
  WINDOW_START("windowStart", Kind.INSTANT),
  WINDOW_END("windowEnd", Kind.INSTANT),
  CARRIER("carrier", Kind.ID),
  VEHICLE("vehicle", Kind.ID),
  REASON("reason", Kind.TEXT),
  LON("lon", Kind.DEGREES, -180, 180),
  LAT("lat", Kind.DEGREES, -90, 90),
  HEADING("heading", Kind.DEGREES, 0, 360),

  CALL("call", Kind.ID),
  TICKET("ticket", Kind.ID),
  CALLER("caller", Kind.ID),
  LINE("line", Kind.ID),
  AGENT_GROUP("agentGroup", Kind.ID),
  CATEGORY("category", Kind.CATEGORY),
  TOPIC("topic", Kind.TEXT),
  DUE_AT("dueAt", Kind.INSTANT),
  OFFERED("offered", Kind.WHOLE, 0, Limits.COUNT),
  ANSWERED("answered", Kind.WHOLE, 0, Limits.COUNT),
  INTERVAL_MILLIS("intervalMillis", Kind.WHOLE, 1, Limits.SPAN_MILLIS),
  AGENTS("agents", Kind.WHOLE, 0, Limits.AGENTS),

  SUBJECT("subject", Kind.ID),
  GROUP("group", Kind.ID),
  STATUS("status", Kind.TEXT),
  START_AT("startAt", Kind.INSTANT),
  AREA_STATUS("areaStatus", Kind.AREA_STATUS),
  PERSON_STATUS("personStatus", Kind.PERSON_STATUS);

  /** What a field holds. */
  public enum Kind {
    /** Text of at most {@link Limits#ID_CHARACTERS}. */
    ID,
    /** Text of at most {@link Limits#TEXT_CHARACTERS}. */
    TEXT,
    /** A whole number between the field's bounds. */
    WHOLE,
    /** 1, 5, 10 or 20 people. */
    TUBE_CAPACITY,
    /** A decimal number of degrees between the field's bounds. */
    DEGREES,
    /** An RFC 3339 time with its zone. */
    INSTANT,
    /** The wire name of a {@link org.guatu.contract.event.NeedType}. */
    NEED,
    /** The wire name of a {@link org.guatu.contract.event.Priority}. */
    PRIORITY,
    /** The wire name of a {@link org.guatu.contract.event.CallCategory}. */
    CATEGORY,
    /** The wire name of an {@link org.guatu.contract.event.AreaStatus}. */
    AREA_STATUS,
    /** The wire name of a {@link org.guatu.contract.event.PersonStatus}. */
    PERSON_STATUS
  }

  /** How many there are: at most 64, for sets of them are bits of a long. */
  static final int COUNT_OF_FIELDS = values().length;

  private static final Map<String, DataField> BY_WIRE = new HashMap<>();

  static {
    for (DataField field : values()) {
      BY_WIRE.put(field.wire, field);
    }
  }

  private final String wire;
  private final Kind kind;
  private final long least;
  private final long greatest;

  DataField(String wire, Kind kind) {
    this(wire, kind, 0, 0);
  }

  DataField(String wire, Kind kind, long least, long greatest) {
    this.wire = wire;
    this.kind = kind;
    this.least = least;
    this.greatest = greatest;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }

  public Kind kind() {
    return kind;
  }

  /** Least number it may hold; of no meaning for what is not a number. */
  public long least() {
    return least;
  }

  /** Greatest number it may hold; of no meaning for what is not a number. */
  public long greatest() {
    return greatest;
  }

  /** Its bit in a set of fields; in memory only, never stored. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /** Its place in an array with a slot for every field; in memory only. */
  @SuppressWarnings("EnumOrdinal")
  int slot() {
    return ordinal();
  }

  /** The first field of a set that is not empty. */
  static DataField first(long bits) {
    for (DataField field : BY_WIRE.values()) {
      if (field.bit() == Long.lowestOneBit(bits)) {
        return field;
      }
    }
    throw new IllegalArgumentException("an empty set");
  }

  public static @Nullable DataField byWire(String wire) {
    return BY_WIRE.get(wire);
  }
}
