package org.guatu.pipeline.io;

/**
 * An event that came after its minute was final: an entry of the ledger.
 *
 * @param stream wire name of the stream
 * @param source the sending system
 * @param id its id within the source
 * @param eventTimeMillis when it happened, UTC milliseconds
 * @param receivedAtMillis when ingest received it, UTC milliseconds
 * @param value its wire form
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent and never compared.
public record LateRecord(
    String stream,
    String source,
    String id,
    long eventTimeMillis,
    long receivedAtMillis,
    byte[] value) {}
