package org.guatu.contract.board;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a screen shows it.
 *
 * @param value in the catalogue's unit; null is unknown, never 0
 * @param settledValue as it stood when its minute settled; null until then
 * @param n sample size
 * @param revision of the cell it stands in
 * @param window of the cell it stands in, such as {@code 2026-03-01T02:00Z} or {@code round/R1}
 * @param settled whether the minute has settled
 * @param isFinal whether nothing changes it any more; {@code final} on the wire
 * @param ledger the part that came too late for its minute
 */
public record BoardFigure(
    @Nullable Double value,
    @Nullable Double settledValue,
    long n,
    long revision,
    String window,
    boolean settled,
    boolean isFinal,
    double ledger) {}
