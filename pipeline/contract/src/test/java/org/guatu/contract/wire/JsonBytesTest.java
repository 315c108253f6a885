package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The same bytes as Jackson writes: digests that were stored or published must stay what they are.
 */
class JsonBytesTest {
  private static final int[] BELOW = {0x20, 0x80, 0x100, 0x800, 0x3000, 0xd800, 0x110000};

  @Test
  void text() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(40); left > 0; left--) {
        int point = random.nextInt(BELOW[random.nextInt(BELOW.length)]);
        text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '"' : point);
      }
      JsonBytes own = new JsonBytes(1);
      own.quoted(text.toString());
      assertThat(own.toArray()).isEqualTo(jackson(json -> json.writeString(text.toString())));
    }
  }

  @Test
  void wholeNumbers() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      check(value);
    }
    for (long power = 1; power < 1_000_000_000_000_000_000L; power *= 10) {
      check(power);
      check(power - 1);
      check(-power);
    }
    check(Long.MAX_VALUE);
    check(Long.MIN_VALUE);
  }

  private static void check(long value) throws IOException {
    JsonBytes own = new JsonBytes(1);
    own.whole(value);
    assertThat(own.toArray()).isEqualTo(jackson(json -> json.writeNumber(value)));
  }

  private interface Writing {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] jackson(Writing value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      value.write(json);
    }
    return bytes.toByteArray();
  }
}
