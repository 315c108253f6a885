package org.guatu.pipeline.operator;

/**
 * A correction on its way to the original it belongs to. State and record: fields are only ever
 * added.
 */
public final class CorrectionLink {
  /** Its own key. */
  public CopyKey key = new CopyKey(0, 0);

  /** The event it names. */
  public CopyKey target = new CopyKey(0, 0);

  /** When it was received, UTC milliseconds. */
  public long receivedAtMillis;

  /** The correction as a line of a recorded round. */
  public byte[] value = {};

  /** The original it belongs to, as far as is known. */
  public CopyKey root = new CopyKey(0, 0);

  /** Greatest received-at of it and of the corrections between it and the original. */
  public long linkedAtMillis;

  /** Whether {@link #root} was told of it. */
  public boolean sent;

  /** As a record: whether the root is to forget it. */
  public boolean withdrawn;

  CorrectionLink copy(boolean asWithdrawn) {
    CorrectionLink copy = new CorrectionLink();
    copy.key = key;
    copy.target = target;
    copy.receivedAtMillis = receivedAtMillis;
    copy.value = value;
    copy.root = root;
    copy.linkedAtMillis = linkedAtMillis;
    copy.withdrawn = asWithdrawn;
    return copy;
  }
}
