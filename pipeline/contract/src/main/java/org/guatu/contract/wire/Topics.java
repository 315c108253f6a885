package org.guatu.contract.wire;

import org.guatu.contract.event.Stream;

/**
 * Topic names, all under one prefix: empty when live, {@code replay.x.}, {@code whatif.x.} or
 * {@code drill.} otherwise, so that these can never be mistaken for live ones.
 */
public record Topics(String prefix) {
  /** The live names. */
  public static final Topics LIVE = new Topics("");

  public String events(Stream stream) {
    return prefix + "events." + stream.wire();
  }

  /** Every settled, revised and final version of every cell, by subject. */
  public String metrics() {
    return prefix + "metrics";
  }

  /** The newest cell by stream, subject and window kind; compacted. */
  public String latest() {
    return prefix + "latest";
  }

  public String alerts() {
    return prefix + "alerts";
  }

  public String alertActions() {
    return prefix + "alert-actions";
  }

  public String rules() {
    return prefix + "rules";
  }

  public String registry() {
    return prefix + "registry";
  }

  public String outbox() {
    return prefix + "outbox";
  }

  public String notificationLog() {
    return prefix + "notification-log";
  }

  public String late() {
    return prefix + "late";
  }

  public String quarantine() {
    return prefix + "quarantine";
  }
}
