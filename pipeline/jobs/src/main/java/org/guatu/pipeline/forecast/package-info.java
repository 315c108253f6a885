/**
 * What is expected to come: when a round is done, how long one who joins a queue waits. Arithmetic
 * on given numbers; it knows no events, no cells and no clock.
 */
@NullMarked
package org.guatu.pipeline.forecast;

import org.jspecify.annotations.NullMarked;
