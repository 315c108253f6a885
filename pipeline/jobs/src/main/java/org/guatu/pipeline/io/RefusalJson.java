package org.guatu.pipeline.io;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A refused record as JSON: why, where it stood, and its raw bytes in Base64. */
final class RefusalJson {
  private static final JsonMapper JSON = new JsonMapper();

  private RefusalJson() {}

  static byte[] encode(QuarantinedRecord record) {
    ObjectNode node = JSON.createObjectNode();
    node.put("stream", record.stream());
    node.put("source", record.source());
    node.put("id", record.id());
    node.put("receivedAt", Instant.ofEpochMilli(record.receivedAtMillis()).toString());
    node.put("reason", record.reason());
    node.put("topic", record.topic());
    node.put("partition", record.partition());
    node.put("offset", record.offset());
    node.put("raw", record.value());
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
