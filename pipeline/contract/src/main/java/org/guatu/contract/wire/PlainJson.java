package org.guatu.contract.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Steps through JSON as this project writes it: no space between tokens, no escapes, instants in
 * UTC with milliseconds. Whatever else it meets it leaves, by {@link Unusual}, to {@link
 * StrictParser}, which knows all of JSON and can say what is wrong.
 */
final class PlainJson {
  /** Not what is read here; it says nothing of whether it is right. */
  static final class Unusual extends Exception {
    private static final long serialVersionUID = 1L;

    private Unusual() {
      super(null, null, false, false);
    }
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final int INSTANT_LENGTH = 24;
  private static final int MOST_DIGITS = 18;

  private final byte[] json;
  private int at;

  PlainJson(byte[] json) {
    this.json = json;
  }

  static Unusual unusual() {
    return new Unusual();
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at == json.length;
  }

  /** The byte it stands on; 0 at the end. */
  private byte peek() {
    return at < json.length ? json[at] : 0;
  }

  void expect(char wanted) throws Unusual {
    if (peek() != wanted) {
      throw new Unusual();
    }
    at++;
  }

  /** Steps over a character if it stands on it. */
  boolean skip(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** What is known by the text it stands on; it stands behind it then. */
  <E> E known(NameTable<E> table) throws Unusual {
    expect('"');
    int from = at;
    if (toQuote()) {
      throw new Unusual();
    }
    E value = table.get(json, from, at++ - from);
    if (value == null) {
      throw new Unusual();
    }
    return value;
  }

  /** Text that {@link Text} finds nothing wrong with. */
  String text(int limit) throws Unusual {
    expect('"');
    int from = at;
    boolean wide = toQuote();
    int length = at++ - from;
    if (!wide) {
      if (length == 0 || length > limit) {
        throw new Unusual();
      }
      return new String(json, from, length, StandardCharsets.ISO_8859_1);
    }
    String text = new String(json, from, length, StandardCharsets.UTF_8);
    // Beyond the basic plane it would have been written with escapes.
    if (Text.wrong(text, limit) != null || text.chars().anyMatch(PlainJson::isSurrogate)) {
      throw new Unusual();
    }
    return text;
  }

  private static boolean isSurrogate(int unit) {
    return Character.isSurrogate((char) unit);
  }

  /** Moves to the quote that ends a text; whether something else than ASCII stands before it. */
  private boolean toQuote() throws Unusual {
    boolean wide = false;
    while (true) {
      while (at + Long.BYTES <= json.length) {
        long eight = (long) LONGS.get(json, at);
        long special =
            zeros(eight ^ ('"' * ONES))
                | zeros(eight ^ ('\\' * ONES))
                | zeros(eight ^ (0x7f * ONES))
                | ((eight - 0x20 * ONES) & ~eight & HIGHS)
                | (eight & HIGHS);
        if (special != 0) {
          at += Long.numberOfTrailingZeros(special) >>> 3;
          break;
        }
        at += Long.BYTES;
      }
      byte next = peek();
      if (next == '"') {
        return wide;
      }
      if (next == '\\' || next == 0x7f || (next >= 0 && next < 0x20)) {
        throw new Unusual();
      }
      wide |= next < 0;
      at++;
    }
  }

  /** The highest bit of each byte that is 0: right for the lowest of them, and if there is none. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGHS;
  }

  /** A whole number between bounds, as it is written shortest. */
  long whole(long least, long greatest) throws Unusual {
    boolean negative = skip('-');
    int from = at;
    long value = 0;
    for (int digit = peek() - '0'; digit >= 0 && digit <= 9; digit = peek() - '0') {
      value = value * 10 + digit;
      at++;
      if (at - from > MOST_DIGITS) {
        throw new Unusual();
      }
    }
    if (at == from || (json[from] == '0' && (at - from > 1 || negative))) {
      throw new Unusual();
    }
    value = negative ? -value : value;
    if (value < least || value > greatest) {
      throw new Unusual();
    }
    return value;
  }

  /** A decimal number between bounds, without an exponent. */
  double decimal(double least, double greatest) throws Unusual {
    int from = at;
    skip('-');
    digits();
    if (skip('.')) {
      digits();
    }
    int first = json[from] == '-' ? from + 1 : from;
    if (json[first] == '0' && at > first + 1 && json[first + 1] != '.') {
      throw new Unusual();
    }
    double value =
        Double.parseDouble(new String(json, from, at - from, StandardCharsets.ISO_8859_1));
    if (!(value >= least && value <= greatest)) {
      throw new Unusual();
    }
    // No negative zero, as in StrictParser.
    return value + 0.0;
  }

  private void digits() throws Unusual {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == from || at - from > MOST_DIGITS) {
      throw new Unusual();
    }
  }

  /** An instant such as {@code 2026-03-01T07:31:04.250Z}, between 2000 and 2100. */
  long instant() throws Unusual {
    expect('"');
    int from = at;
    at += INSTANT_LENGTH;
    expect('"');
    long millis = Rfc3339.parseCanonical(json, from);
    if (millis < Limits.FROM_MILLIS || millis >= Limits.UNTIL_MILLIS) {
      throw new Unusual();
    }
    return millis;
  }

  /** What a word of an enum stands for. */
  <E> E word(Words<E> words) throws Unusual {
    @Nullable E constant = words.of(text(Limits.ID_CHARACTERS));
    if (constant == null) {
      throw new Unusual();
    }
    return constant;
  }
}
