package org.guatu.simulators.table;

import org.jspecify.annotations.Nullable;

/**
 * How the tables are read.
 *
 * @param source reads a file
 * @param reverse whether a file's newest row stands first
 * @param keep which rows are wanted; the others are skipped
 * @param unpivot how columns become rows, or null
 */
record TableInput(RowSource source, boolean reverse, Condition keep, @Nullable Unpivot unpivot) {}
