/** What the jobs' tests share: sources and sinks in memory. */
@NullMarked
package org.guatu.pipeline.testing;

import org.jspecify.annotations.NullMarked;
