package org.guatu.contract.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A growing array of bytes that JSON is written into: text in UTF-8, escaped where JSON demands it
 * and beyond the basic plane. Written by hand because all that goes out and the digests of many
 * events are.
 */
final class JsonBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** For what must be escaped the letter behind the backslash, {@code u} for those without one. */
  private static final byte[] ESCAPES = new byte[0x80];

  /** Bytes that one UTF-16 unit takes at most: {@code \}{@code u001F}. */
  private static final int WIDEST = 6;

  private static final int LONGEST_WHOLE = 20;

  static {
    Arrays.fill(ESCAPES, 0, 0x20, (byte) 'u');
    ESCAPES['\b'] = 'b';
    ESCAPES['\t'] = 't';
    ESCAPES['\n'] = 'n';
    ESCAPES['\f'] = 'f';
    ESCAPES['\r'] = 'r';
    ESCAPES['"'] = '"';
    ESCAPES['\\'] = '\\';
  }

  private byte[] bytes;
  private int size;

  JsonBytes(int expected) {
    bytes = new byte[expected];
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void updateInto(MessageDigest digest) {
    digest.update(bytes, 0, size);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** One ASCII character. */
  void put(char character) {
    room(1);
    bytes[size++] = (byte) character;
  }

  /** ASCII as it is. */
  void ascii(String text) {
    int length = text.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  void ascii(char[] text) {
    room(text.length);
    for (char character : text) {
      bytes[size++] = (byte) character;
    }
  }

  /** Text between quotes. */
  void quoted(String text) {
    int length = text.length();
    room(length + 2);
    byte[] to = bytes;
    int at = size;
    to[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || ESCAPES[c] != 0) {
        size = at;
        rest(text, i);
        put('"');
        return;
      }
      to[at++] = (byte) c;
    }
    to[at++] = '"';
    size = at;
  }

  private void rest(String text, int from) {
    room((text.length() - from) * WIDEST);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xc0 | (c >> 6));
        continuation(c);
      } else if (Character.isSurrogate(c)) {
        // As Jackson has it, which wrote what is stored: each half of a pair by its number.
        escaped(c);
      } else {
        bytes[size++] = (byte) (0xe0 | (c >> 12));
        continuation(c >> 6);
        continuation(c);
      }
    }
  }

  private void continuation(int bits) {
    bytes[size++] = (byte) (0x80 | (bits & 0x3f));
  }

  private void ascii(char c) {
    byte escape = ESCAPES[c];
    if (escape == 0) {
      bytes[size++] = (byte) c;
      return;
    }
    if (escape == 'u') {
      escaped(c);
    } else {
      bytes[size++] = '\\';
      bytes[size++] = escape;
    }
  }

  private void escaped(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(c >> shift) & 0xf];
    }
  }

  /** A whole number in decimal. */
  void whole(long value) {
    if (value == Long.MIN_VALUE) {
      ascii(Long.toString(value));
      return;
    }
    room(LONGEST_WHOLE);
    long left = value;
    if (left < 0) {
      bytes[size++] = '-';
      left = -left;
    }
    int digits = 1;
    for (long bound = 10; digits < 19 && left >= bound; bound *= 10) {
      digits++;
    }
    size += digits;
    int at = size;
    do {
      bytes[--at] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left != 0);
  }
}
