package org.guatu.pipeline.serial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputView;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what a {@link Packer} packed, in the same order. Texts that are alike come out as one
 * object where they follow one another closely: state must not be larger after a restore.
 */
public final class Unpacker {
  private static final long[] NO_NUMBERS = {};

  /** An array that once was larger is let go. */
  private static final int LARGEST_KEPT = 1 << 20;

  private final SharedText shared = new SharedText();
  private byte[] bytes = {};
  private int at;
  private int end;

  /** Reads what {@link Packer#writeTo} wrote. */
  void readFrom(DataInputView source) throws IOException {
    int length = source.readInt();
    if (length < 0) {
      throw new IOException("a packed value of " + length + " bytes");
    }
    if (bytes.length < length || bytes.length > LARGEST_KEPT) {
      bytes = new byte[length];
    }
    source.readFully(bytes, 0, length);
    at = 0;
    end = length;
  }

  /**
   * Says that all was taken out.
   *
   * @throws IOException if something is left
   */
  void finish() throws IOException {
    if (at != end) {
      throw new IOException("a packed value of " + end + " bytes ends after " + at);
    }
  }

  public long number() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  public int size() {
    return (int) unsigned();
  }

  public boolean flag() {
    return bytes[at++] != 0;
  }

  public double real() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (bytes[at++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  public @Nullable String text() throws IOException {
    int header = size();
    if (header == 0) {
      return null;
    }
    int length = within((header - 1) >>> 1);
    if ((header & 1) == 1) {
      String text = new String(bytes, at, length, StandardCharsets.US_ASCII);
      at += length;
      return shared.of(text);
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) unsigned();
    }
    return shared.of(new String(chars));
  }

  /** A text that is never null. */
  public String requiredText() throws IOException {
    String text = text();
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  public long[] numbers() throws IOException {
    int count = within(size());
    if (count == 0) {
      return NO_NUMBERS;
    }
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = number();
    }
    return values;
  }

  /** How many follow, of at least a byte each. */
  private int within(int count) throws IOException {
    if (count < 0 || count > end - at) {
      throw new IOException("%d follow in the %d bytes left".formatted(count, end - at));
    }
    return count;
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
