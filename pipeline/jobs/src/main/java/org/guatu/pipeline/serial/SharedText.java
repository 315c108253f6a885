package org.guatu.pipeline.serial;

import org.jspecify.annotations.Nullable;

/**
 * Names that come again and again, such as points, areas and rounds, each kept once: events are
 * remembered by the hundred thousand, and every one of them brings its own copies. A name that
 * falls where another one stands takes its place, so this never grows. Not thread-safe.
 */
public final class SharedText {
  private static final int PLACES = 4_096;

  private final String[] known = new String[PLACES];

  /** The same text, as the object that was seen before if it was. */
  public @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int place = (text.hashCode() * 0x9E3779B9) >>> 20;
    if (!text.equals(known[place])) {
      known[place] = text;
    }
    return known[place];
  }

  /** As {@link #of}, for what is never null. */
  public String ofRequired(String text) {
    String shared = of(text);
    return shared == null ? text : shared;
  }
}
