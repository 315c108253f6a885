package org.guatu.bench.throughput;

/**
 * What one run took, of the whole process: contestant, broker and the reader of the output.
 *
 * @param cpuNanos processor time of all threads, those of the JVM included
 * @param nanos time passed
 */
record Cost(long cpuNanos, long nanos) {}
