/** How long an event takes to the metric and to the wall that count it. */
@NullMarked
package org.guatu.bench.latency;

import org.jspecify.annotations.NullMarked;
