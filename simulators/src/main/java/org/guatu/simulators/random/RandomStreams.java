package org.guatu.simulators.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent random streams, one per (entity, purpose), such as {@code ("point:P07", "service
 * time")}. A stream depends on the seed and its key alone: never on which streams were asked for
 * before, or on how far they were read. So two runs that differ in one decision keep all their
 * other random numbers (common random numbers).
 *
 * <p>The generator is Philox 4×64-10, a counter-based one (Salmon et al. 2011): the key selects the
 * stream, the counter the place in it.
 *
 * @param seed selects the family of streams
 */
public record RandomStreams(long seed) {

  /**
   * A new stream at its beginning. Asking twice gives two equal sequences.
   *
   * @param entity whose randomness, such as {@code building:990101001001001003}
   * @param purpose what for, such as {@code turnout}
   */
  public RestorableUniformRandomProvider stream(String entity, String purpose) {
    ByteBuffer key = ByteBuffer.wrap(digest(entity, purpose));
    return RandomSource.PHILOX_4X64.create(new long[] {key.getLong(), key.getLong(), 0, 0, 0, 0});
  }

  /** A family of its own for one replication; its streams share nothing with this one's. */
  public RandomStreams replication(int number) {
    return new RandomStreams(ByteBuffer.wrap(digest("replication", "" + number)).getLong());
  }

  private byte[] digest(String entity, String purpose) {
    byte[] first = entity.getBytes(StandardCharsets.UTF_8);
    byte[] second = purpose.getBytes(StandardCharsets.UTF_8);
    ByteBuffer text =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + first.length + second.length);
    // The length in front keeps ("ab", "c") apart from ("a", "bc").
    text.putLong(seed).putInt(first.length).put(first).put(second);
    return sha256().digest(text.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
