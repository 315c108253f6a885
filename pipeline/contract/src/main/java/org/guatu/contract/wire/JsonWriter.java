package org.guatu.contract.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document into memory. Fields whose value says "none" (null text, a negative
 * instant, NaN degrees) are left out unless the method says otherwise.
 */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The bytes of one object with these members. */
  static byte[] write(int expectedBytes, Consumer<JsonWriter> members) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(expectedBytes)) {
      try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
        JsonWriter writer = new JsonWriter(json);
        json.writeStartObject();
        members.accept(writer);
        json.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void object(String name, Runnable members) {
    try {
      json.writeFieldName(name);
      json.writeStartObject();
      members.run();
      json.writeEndObject();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** An array of one object per item. */
  <T> void objects(String name, Collection<T> items, Consumer<T> members) {
    try {
      json.writeArrayFieldStart(name);
      for (T item : items) {
        json.writeStartObject();
        members.accept(item);
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void texts(String name, Collection<String> items) {
    try {
      json.writeArrayFieldStart(name);
      for (String item : items) {
        json.writeString(item);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      textOrNull(name, value);
    }
  }

  void textOrNull(String name, @Nullable String value) {
    try {
      json.writeStringField(name, value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void whole(String name, long value) {
    try {
      json.writeNumberField(name, value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Left out if negative. */
  void count(String name, long value) {
    if (value >= 0) {
      whole(name, value);
    }
  }

  void decimal(String name, double value) {
    try {
      json.writeFieldName(name);
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        json.writeNumber((long) value);
      } else {
        json.writeNumber(value);
      }
    } catch (IOException e) {
      throw failed(e);
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
    try {
      json.writeBooleanField(name, value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Left out if negative. */
  void instant(String name, long millis) {
    if (millis >= 0) {
      instantOrNull(name, millis);
    }
  }

  /** Null if negative; what lies after the year 9999 is its last millisecond. */
  void instantOrNull(String name, long millis) {
    try {
      json.writeFieldName(name);
      if (millis < 0) {
        json.writeNull();
      } else {
        char[] text = Rfc3339.formatChars(Math.min(millis, Rfc3339.LAST_MILLIS));
        json.writeString(text, 0, text.length);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static AssertionError failed(IOException e) {
    return new AssertionError("writing into memory does not fail", e);
  }
}
