/**
 * The same work done by a plain thread, by our job and by other engines: the same events from the
 * same broker, to the same digest, in one process and in turn.
 */
@NullMarked
package org.guatu.bench.throughput;

import org.jspecify.annotations.NullMarked;
