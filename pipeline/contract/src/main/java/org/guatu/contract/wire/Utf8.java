package org.guatu.contract.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Strict UTF-8. Jackson lets over-long forms and encoded surrogates pass and guesses UTF-16 and
 * UTF-32 from the first bytes; neither may reach it.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Index of the first byte that is not well-formed UTF-8, or -1. */
  static int firstInvalid(byte[] bytes) {
    int at = asciiPrefix(bytes);
    while (at < bytes.length) {
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  private static int asciiPrefix(byte[] bytes) {
    int at = 0;
    while (at + 8 <= bytes.length && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += 8;
    }
    return at;
  }

  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    if (first >= 0xc2 && first <= 0xdf) {
      return continuation(bytes, at + 1, 0x80, 0xbf) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
      int least = first == 0xe0 ? 0xa0 : 0x80;
      int greatest = first == 0xed ? 0x9f : 0xbf;
      return continuation(bytes, at + 1, least, greatest) && continuation(bytes, at + 2, 0x80, 0xbf)
          ? 3
          : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
      int least = first == 0xf0 ? 0x90 : 0x80;
      int greatest = first == 0xf4 ? 0x8f : 0xbf;
      return continuation(bytes, at + 1, least, greatest)
              && continuation(bytes, at + 2, 0x80, 0xbf)
              && continuation(bytes, at + 3, 0x80, 0xbf)
          ? 4
          : 0;
    }
    return 0;
  }

  private static boolean continuation(byte[] bytes, int at, int least, int greatest) {
    return at < bytes.length && (bytes[at] & 0xff) >= least && (bytes[at] & 0xff) <= greatest;
  }
}
