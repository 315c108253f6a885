package org.guatu.pipeline.io;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A refused record as JSON: why, where it stood, how long it was, and its raw bytes in Base64. Of a
 * record that would not fit into one record again the first bytes only: the whole of it stands
 * where it stood, and what cannot be written would stop the job.
 */
final class RefusalJson {
  /** In Base64, and with the rest, well below the 1 MiB that Kafka takes. */
  static final int MOST_RAW_BYTES = 512 << 10;

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
    byte[] raw = record.value();
    node.put("rawBytes", raw.length);
    node.put("raw", raw.length <= MOST_RAW_BYTES ? raw : Arrays.copyOf(raw, MOST_RAW_BYTES));
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
