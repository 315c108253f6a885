package org.guatu.simulators.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A line that keeps a record nobody can read: {@code {"raw": base64, "receivedtime": instant}}.
 *
 * @param body the record's bytes
 * @param receivedAtMillis UTC milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record UnreadableLine(byte[] body, long receivedAtMillis) {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(java.util.Locale.ROOT);

  static byte[] encode(byte[] body, long receivedAtMillis) {
    String line =
        "{\"raw\":\""
            + Base64.getEncoder().encodeToString(body)
            + "\",\"receivedtime\":\""
            + MILLIS.format(Instant.ofEpochMilli(receivedAtMillis))
            + "\"}";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** The line as such, or null if it is none. */
  static @Nullable UnreadableLine decode(JsonMapper json, byte[] line) {
    JsonNode node;
    try {
      node = json.readTree(line);
      if (!node.path("raw").isTextual() || !node.path("receivedtime").isTextual()) {
        return null;
      }
      return new UnreadableLine(
          Base64.getDecoder().decode(node.path("raw").textValue()),
          Instant.parse(node.path("receivedtime").textValue()).toEpochMilli());
    } catch (java.io.IOException
        | IllegalArgumentException
        | java.time.format.DateTimeParseException e) {
      return null;
    }
  }
}
