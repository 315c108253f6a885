package org.guatu.pipeline.serial;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Values one after the other in an array of bytes that is used again and again. Whole numbers take
 * as many bytes as they need, seven bits in each, the sign in the lowest: -1 and 0 take one. Not
 * for several threads.
 */
public final class Packer {
  private static final int LENGTH_BYTES = 4;
  private static final int SMALLEST = 256;

  /** An array that once was larger is let go. */
  private static final int LARGEST_KEPT = 1 << 20;

  private byte[] bytes = new byte[SMALLEST];
  private int end = LENGTH_BYTES;

  /** Forgets what was packed. */
  void begin() {
    if (bytes.length > LARGEST_KEPT) {
      bytes = new byte[SMALLEST];
    }
    end = LENGTH_BYTES;
  }

  /** Writes how many bytes were packed, and them. */
  void writeTo(DataOutputView target) throws IOException {
    int length = end - LENGTH_BYTES;
    bytes[0] = (byte) (length >>> 24);
    bytes[1] = (byte) (length >>> 16);
    bytes[2] = (byte) (length >>> 8);
    bytes[3] = (byte) length;
    target.write(bytes, 0, end);
  }

  /** Packs a whole number. */
  public void number(long value) {
    room(10);
    unsigned((value << 1) ^ (value >> 63));
  }

  /** Packs a size or an index, not below 0. */
  public void size(int value) {
    room(5);
    unsigned(value);
  }

  /** Packs a yes or a no. */
  public void flag(boolean value) {
    room(1);
    bytes[end++] = (byte) (value ? 1 : 0);
  }

  /** Packs a floating-point number, bit by bit. */
  public void real(double value) {
    room(8);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[end++] = (byte) (bits >>> shift);
    }
  }

  /** Packs a text, character by character as it is. */
  public void text(@Nullable String text) {
    if (text == null) {
      size(0);
      return;
    }
    int length = text.length();
    room(5 + 3 * length);
    int start = end;
    unsigned(1 + 2L * length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        end = start;
        wide(text);
        return;
      }
      bytes[end++] = (byte) c;
    }
  }

  private void wide(String text) {
    unsigned(2 + 2L * text.length());
    for (int i = 0; i < text.length(); i++) {
      unsigned(text.charAt(i));
    }
  }

  /** Packs whole numbers and how many they are. */
  public void numbers(long[] values) {
    numbers(values, values.length);
  }

  /** Packs the first {@code count} of some whole numbers and how many they are. */
  public void numbers(long[] values, int count) {
    room(5 + 10 * count);
    unsigned(count);
    for (int i = 0; i < count; i++) {
      long value = values[i];
      unsigned((value << 1) ^ (value >> 63));
    }
  }

  private void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[end++] = (byte) rest;
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, 2 * bytes.length));
    }
  }
}
