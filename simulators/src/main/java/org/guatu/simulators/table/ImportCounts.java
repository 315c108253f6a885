package org.guatu.simulators.table;

/**
 * What became of the rows: {@code records = events + rejected + skipped}.
 *
 * @param rows rows of the files
 * @param records what the rows were to give: one for each declared event, for each of the columns
 *     of a wide table
 * @param events written to the round
 * @param rejected refused, listed in {@code rejected.csv}
 * @param skipped left out by a declared condition, or a blank cell of a wide table
 */
public record ImportCounts(long rows, long records, long events, long rejected, long skipped) {}
