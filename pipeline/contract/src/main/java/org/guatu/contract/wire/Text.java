package org.guatu.contract.wire;

import org.jspecify.annotations.Nullable;

/** What text on the wire may be. */
final class Text {
  private Text() {}

  /** Why this text is refused, or null. */
  static @Nullable String wrong(String text, int limit) {
    int length = text.length();
    if (length == 0) {
      return "must not be empty";
    }
    if (length > limit && text.codePointCount(0, length) > limit) {
      return "longer than " + limit + " characters";
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) {
        return c == 0 ? "holds a NUL character" : "holds a control character";
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return "holds half a character (a lone surrogate)";
        }
        i++;
      }
    }
    return null;
  }

  /** The beginning of a text, on one line and without control characters. */
  static String oneLine(String text, int limit) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), limit); i++) {
      char c = text.charAt(i);
      line.append(c < 0x20 || (c >= 0x7f && c <= 0x9f) || Character.isSurrogate(c) ? ' ' : c);
    }
    return line.toString();
  }
}
