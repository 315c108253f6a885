package org.guatu.pipeline.signal;

import java.io.Serializable;

/**
 * How long a condition has held, by settled minutes. It is raised when it has held for as many
 * minutes on end as its rule asks for, and cleared by the first minute in which it does not hold. A
 * minute of which nothing can be said begins the count anew, but clears nothing.
 *
 * @param minutes settled minutes on end in which the condition held; stops at what was asked for
 * @param raised whether it stands
 */
public record Hold(int minutes, boolean raised) implements Serializable {
  /** Before the first minute. */
  public static final Hold START = new Hold(0, false);

  /**
   * After one more settled minute.
   *
   * @param verdict of that minute
   * @param requiredMinutes for how many it must hold; 1 for at once
   */
  public Hold next(Verdict verdict, int requiredMinutes) {
    return switch (verdict) {
      case ABSENT -> START;
      case UNKNOWN -> new Hold(0, raised);
      case PRESENT -> {
        int held = Math.min(minutes + 1, requiredMinutes);
        yield new Hold(held, raised || held >= requiredMinutes);
      }
    };
  }
}
