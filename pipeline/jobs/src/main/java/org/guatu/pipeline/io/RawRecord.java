package org.guatu.pipeline.io;

/**
 * A record of an events topic, or a line of a recorded round, before anybody looked into it.
 *
 * @param value an event or a clock record, as JSON
 * @param receivedAtMillis when ingest received it, UTC milliseconds
 * @param topic where it stood
 * @param partition where it stood
 * @param offset where it stood
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent and never compared.
public record RawRecord(
    byte[] value, long receivedAtMillis, String topic, int partition, long offset) {}
