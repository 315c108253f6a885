package org.guatu.pipeline.cell;

import java.io.Serializable;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;

/**
 * When minutes settle and become final.
 *
 * @param outOfOrdernessMillis O: a minute settles so long after its end
 * @param latenessMillis L: and is final so long after that
 */
public record Finishing(long outOfOrdernessMillis, long latenessMillis) implements Serializable {
  /** Received-time at which the minute settles. */
  public long settlesAtMillis(long minuteMillis) {
    return minuteMillis + Window.MINUTE_MILLIS + outOfOrdernessMillis;
  }

  /** Received-time at which the minute is final. */
  public long finalAtMillis(long minuteMillis) {
    return settlesAtMillis(minuteMillis) + latenessMillis;
  }

  /** Whether an event or change received then comes too late for the minute. */
  public boolean isLate(long minuteMillis, long receivedAtMillis) {
    return receivedAtMillis >= finalAtMillis(minuteMillis);
  }

  /** The first minute that is not settled by what was received before, or at, an instant. */
  public long firstUnsettled(long receivedAtMillis) {
    return Window.minuteOf(receivedAtMillis - outOfOrdernessMillis);
  }

  /** The first minute that is not final at an instant. */
  public long firstOpen(long receivedAtMillis) {
    return Window.minuteOf(receivedAtMillis - outOfOrdernessMillis - latenessMillis);
  }

  /**
   * The first minute whose settled figures include a change to {@code minuteMillis} received then:
   * its bucket.
   */
  public long bucket(long minuteMillis, long receivedAtMillis) {
    return Math.max(minuteMillis, firstUnsettled(receivedAtMillis));
  }

  /** How far a minute has come at a received-time. */
  public Finality at(long minuteMillis, long receivedTimeMillis) {
    if (receivedTimeMillis >= finalAtMillis(minuteMillis)) {
      return Finality.FINAL;
    }
    return receivedTimeMillis >= settlesAtMillis(minuteMillis)
        ? Finality.SETTLED
        : Finality.PROVISIONAL;
  }
}
