package org.guatu.pipeline.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A refused record on the wire: where it stood, why it was refused, and its bytes in base64. */
final class QuarantineJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private QuarantineJson() {}

  /** Key of the record: source and id where they can be read, else where it stood. */
  static String key(QuarantinedRecord record) {
    return record.source() == null || record.id() == null
        ? record.topic() + "/" + record.partition() + "/" + record.offset()
        : record.source() + "/" + record.id();
  }

  static byte[] of(QuarantinedRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("stream", record.stream());
      if (record.source() != null) {
        json.writeStringField("source", record.source());
      }
      if (record.id() != null) {
        json.writeStringField("id", record.id());
      }
      json.writeNumberField("receivedAtMillis", record.receivedAtMillis());
      json.writeStringField("reason", record.reason());
      json.writeStringField("topic", record.topic());
      json.writeNumberField("partition", record.partition());
      json.writeNumberField("offset", record.offset());
      json.writeBinaryField("raw", record.value());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
