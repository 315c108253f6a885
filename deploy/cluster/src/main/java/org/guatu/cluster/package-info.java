/**
 * The same jars on real Kafka and Flink processes, as a site that has outgrown one machine runs
 * them.
 */
@NullMarked
package org.guatu.cluster;

import org.jspecify.annotations.NullMarked;
