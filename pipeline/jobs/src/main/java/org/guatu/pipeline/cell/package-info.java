/**
 * The arithmetic of cells, without Flink: what an event adds to which subject's minute, and how a
 * minute's figures follow from those sums. All of it is a pure function of the set of events.
 */
@NullMarked
package org.guatu.pipeline.cell;

import org.jspecify.annotations.NullMarked;
