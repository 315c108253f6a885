package org.guatu.dashboard.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.jspecify.annotations.Nullable;

/**
 * What hides people in one answer. A person or caller is a number that begins anew with each
 * answer, so that two answers cannot be joined by it; words that are not codes, and so may be
 * anybody's text, are left out; names lose what looks like a telephone or document number; areas
 * end at the neighbourhood.
 */
final class Mask {
  private static final int NEIGHBOURHOOD_DIGITS = 12;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}");
  private static final Pattern NUMBER = Pattern.compile("\\d{11,}");

  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> callers = new HashMap<>();

  /** Such as {@code P1}: the first person of this answer. */
  @Nullable String person(@Nullable String hash) {
    return hash == null ? null : people.computeIfAbsent(hash, made -> "P" + (people.size() + 1));
  }

  /** Such as {@code C1}: the first caller of this answer. */
  @Nullable String caller(@Nullable String hash) {
    return hash == null ? null : callers.computeIfAbsent(hash, made -> "C" + (callers.size() + 1));
  }

  /** A word of a site's own, if it is a code; else null. */
  @Nullable String word(@Nullable String text) {
    return text != null && CODE.matcher(text).matches() && !NUMBER.matcher(text).find()
        ? text
        : null;
  }

  /** The name of a thing: of an event, an order, a device. */
  @Nullable String name(@Nullable String text, Event of) {
    if (text == null) {
      return null;
    }
    String name = text;
    for (String hash : hashesOf(of)) {
      name = name.replace(hash, "…");
    }
    return NUMBER.matcher(name).replaceAll("…");
  }

  private static String[] hashesOf(Event event) {
    String hash =
        event instanceof PointEvent at
            ? at.person()
            : event instanceof CallEvent call
                ? call.caller()
                : event instanceof OperationsEvent told ? told.person() : null;
    return hash == null || hash.isEmpty() ? new String[0] : new String[] {hash};
  }

  /** An area code, no deeper than the neighbourhood. */
  @Nullable String area(@Nullable String code) {
    if (code == null) {
      return null;
    }
    if (code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return code.substring(0, Math.min(code.length(), NEIGHBOURHOOD_DIGITS));
    }
    return word(code);
  }
}
