package org.guatu.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefusalJsonTest {
  @Test
  void keepsTheBytesAsTheyWere() throws IOException {
    byte[] raw = {0, -1, 34, 10};
    JsonNode written = json(raw);
    assertThat(written.get("raw").binaryValue()).isEqualTo(raw);
    assertThat(written.get("rawBytes").asInt()).isEqualTo(4);
    assertThat(written.get("reason").asText()).isEqualTo("document: no JSON");
  }

  @Test
  void theLargestRecordKafkaTakesFitsIntoOneAgain() throws IOException {
    byte[] raw = new byte[1 << 20];
    Arrays.fill(raw, (byte) 7);
    assertThat(RefusalJson.encode(refused(raw)).length).isLessThan(1_000_000);
    JsonNode written = json(raw);
    assertThat(written.get("rawBytes").asInt()).isEqualTo(raw.length);
    assertThat(written.get("raw").binaryValue())
        .isEqualTo(Arrays.copyOf(raw, RefusalJson.MOST_RAW_BYTES));
  }

  private static JsonNode json(byte[] raw) throws IOException {
    return new JsonMapper().readTree(RefusalJson.encode(refused(raw)));
  }

  private static QuarantinedRecord refused(byte[] raw) {
    return new QuarantinedRecord(
        "point", null, null, 1, "document: no JSON", raw, "events.point", 2, 3);
  }
}
