package org.guatu.pipeline.io;

import org.jspecify.annotations.Nullable;

/**
 * A record that was refused.
 *
 * @param stream wire name of the stream
 * @param source the sending system; null where it cannot be read
 * @param id its id; null where it cannot be read
 * @param receivedAtMillis when ingest received it, UTC milliseconds
 * @param reason why, with the path of the offending place
 * @param value the raw bytes; of a copy with another body, its wire form
 * @param topic where it stood; empty for a copy
 * @param partition where it stood; -1 for a copy
 * @param offset where it stood; -1 for a copy
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent and never compared.
public record QuarantinedRecord(
    String stream,
    @Nullable String source,
    @Nullable String id,
    long receivedAtMillis,
    String reason,
    byte[] value,
    String topic,
    int partition,
    long offset) {
  /** The source that unreadable records count for. */
  public static final String UNREADABLE = "unreadable";

  /** What names it: the source and id, or where it stands if those cannot be read. */
  public String key() {
    return source == null ? topic + "/" + partition + "/" + offset : source + "/" + id;
  }
}
