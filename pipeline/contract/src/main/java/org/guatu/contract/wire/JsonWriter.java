package org.guatu.contract.wire;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document into memory. Fields whose value says "none" (null text, a negative
 * instant, NaN degrees) are left out unless the method says otherwise.
 */
final class JsonWriter {
  private final JsonBytes json;

  /** Whether something stands before the next member or item that a comma must part it from. */
  private boolean parted;

  private JsonWriter(JsonBytes json) {
    this.json = json;
  }

  /** The bytes of one object with these members. */
  static byte[] write(int expectedBytes, Consumer<JsonWriter> members) {
    return document(expectedBytes, members).toArray();
  }

  /** The begin of an object as far as the first item of the list that follows its members. */
  static byte[] begin(int expectedBytes, Consumer<JsonWriter> members, String list) {
    JsonWriter writer = new JsonWriter(new JsonBytes(expectedBytes));
    writer.json.put('{');
    members.accept(writer);
    writer.open(list);
    return writer.json.toArray();
  }

  /**
   * Items of a list that was begun, one object each.
   *
   * @param first whether none stands before them
   */
  static <T> byte[] items(
      int expectedBytes, boolean first, Collection<T> items, BiConsumer<JsonWriter, T> members) {
    JsonWriter writer = new JsonWriter(new JsonBytes(expectedBytes));
    writer.parted = !first;
    for (T item : items) {
      writer.part();
      writer.braced(() -> members.accept(writer, item));
    }
    return writer.json.toArray();
  }

  /** The rest of an object after the items of its list. */
  static byte[] end(int expectedBytes, Consumer<JsonWriter> members) {
    JsonWriter writer = new JsonWriter(new JsonBytes(expectedBytes));
    writer.close();
    members.accept(writer);
    writer.json.put('}');
    return writer.json.toArray();
  }

  /** Adds the bytes of one object with these members to a digest. */
  static void digest(int expectedBytes, Consumer<JsonWriter> members, MessageDigest digest) {
    document(expectedBytes, members).updateInto(digest);
  }

  private static JsonBytes document(int expectedBytes, Consumer<JsonWriter> members) {
    JsonBytes json = new JsonBytes(expectedBytes);
    JsonWriter writer = new JsonWriter(json);
    json.put('{');
    members.accept(writer);
    json.put('}');
    return json;
  }

  private void part() {
    if (parted) {
      json.put(',');
    }
    parted = true;
  }

  private void name(String name) {
    part();
    json.quoted(name);
    json.put(':');
  }

  private void braced(Runnable members) {
    json.put('{');
    parted = false;
    members.run();
    json.put('}');
    parted = true;
  }

  private void open(String name) {
    name(name);
    json.put('[');
    parted = false;
  }

  private void close() {
    json.put(']');
    parted = true;
  }

  void object(String name, Runnable members) {
    name(name);
    braced(members);
  }

  /** An array of one object per item. */
  <T> void objects(String name, Collection<T> items, Consumer<T> members) {
    open(name);
    for (T item : items) {
      part();
      braced(() -> members.accept(item));
    }
    close();
  }

  void texts(String name, Collection<String> items) {
    open(name);
    for (String item : items) {
      part();
      json.quoted(item);
    }
    close();
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      textOrNull(name, value);
    }
  }

  void textOrNull(String name, @Nullable String value) {
    name(name);
    if (value == null) {
      json.ascii("null");
    } else {
      json.quoted(value);
    }
  }

  void whole(String name, long value) {
    name(name);
    json.whole(value);
  }

  /** Left out if negative. */
  void count(String name, long value) {
    if (value >= 0) {
      whole(name, value);
    }
  }

  void decimal(String name, double value) {
    name(name);
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.whole((long) value);
    } else if (Double.isFinite(value)) {
      json.ascii(Double.toString(value));
    } else {
      throw new AssertionError("JSON has no word for " + value);
    }
  }

  void decimalOrNull(String name, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      decimal(name, value);
    } else {
      textOrNull(name, null);
    }
  }

  /** Left out if NaN. */
  void degrees(String name, double value) {
    if (!Double.isNaN(value)) {
      decimal(name, value);
    }
  }

  void truth(String name, boolean value) {
    name(name);
    json.ascii(value ? "true" : "false");
  }

  /** Left out if negative. */
  void instant(String name, long millis) {
    if (millis >= 0) {
      instantOrNull(name, millis);
    }
  }

  /** Null if negative; what lies after the year 9999 is its last millisecond. */
  void instantOrNull(String name, long millis) {
    name(name);
    if (millis < 0) {
      json.ascii("null");
    } else {
      json.put('"');
      json.ascii(Rfc3339.formatChars(Math.min(millis, Rfc3339.LAST_MILLIS)));
      json.put('"');
    }
  }
}
