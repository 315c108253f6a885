package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void agreesWithTheJdkOnRandomBytes() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(12)];
      random.nextBytes(bytes);
      // Mostly high bytes, so that sequences come about by chance.
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] |= random.nextInt(4) > 0 ? (byte) 0x80 : 0;
      }
      assertThat(Utf8.firstInvalid(bytes) < 0).isEqualTo(jdkAccepts(bytes));
    }
  }

  @Test
  void acceptsEveryCharacter() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += 7) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.firstInvalid(bytes)).isEqualTo(-1);
      }
    }
  }

  private static boolean jdkAccepts(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
