/**
 * How events, changes and subjects are written in state and between tasks: values into one array,
 * and that at once. Most of a checkpoint's time went into handing Flink's streams one byte after
 * the other.
 */
@NullMarked
package org.guatu.pipeline.serial;

import org.jspecify.annotations.NullMarked;
