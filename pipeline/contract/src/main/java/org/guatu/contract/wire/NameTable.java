package org.guatu.contract.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known by ASCII names, found by the bytes of a name without making text of them: by its
 * first eight, and then the rest.
 */
final class NameTable<E> {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int shift;
  private final int mask;
  private final long[] heads;
  private final byte[][] names;
  private final Object[] values;

  NameTable(Collection<E> all, Function<E, String> name) {
    int bits = 34 - Integer.numberOfLeadingZeros(all.size());
    shift = Long.SIZE - bits;
    mask = (1 << bits) - 1;
    heads = new long[1 << bits];
    names = new byte[1 << bits][];
    values = new Object[1 << bits];
    for (E value : all) {
      byte[] bytes = name.apply(value).getBytes(StandardCharsets.US_ASCII);
      long head = head(Arrays.copyOf(bytes, Math.max(bytes.length, Long.BYTES)), 0, bytes.length);
      int place = place(head, bytes.length);
      while (names[place] != null) {
        place = (place + 1) & mask;
      }
      heads[place] = head;
      names[place] = bytes;
      values[place] = value;
    }
  }

  private static long head(byte[] bytes, int from, int length) {
    long eight = (long) LONGS.get(bytes, from);
    return length >= Long.BYTES ? eight : eight & ((1L << (length * Byte.SIZE)) - 1);
  }

  /** Many names begin alike, so their length counts too. */
  private int place(long head, int length) {
    return (int) (((head + length) * SPREAD) >>> shift);
  }

  /**
   * What has this name; null if nothing has, or if fewer than eight bytes are left of the array.
   */
  @SuppressWarnings("unchecked") // Only the constructor puts any in.
  @Nullable E get(byte[] bytes, int from, int length) {
    if (bytes.length - from < Long.BYTES) {
      return null;
    }
    long head = head(bytes, from, length);
    int place = place(head, length);
    while (names[place] != null) {
      if (heads[place] == head && isRest(names[place], bytes, from, length)) {
        return (E) values[place];
      }
      place = (place + 1) & mask;
    }
    return null;
  }

  private static boolean isRest(byte[] name, byte[] bytes, int from, int length) {
    if (name.length != length) {
      return false;
    }
    for (int i = Long.BYTES; i < length; i++) {
      if (name[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
