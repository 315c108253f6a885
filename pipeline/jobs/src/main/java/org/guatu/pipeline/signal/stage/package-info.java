/** The stages of the signals' job in Flink. */
@NullMarked
package org.guatu.pipeline.signal.stage;

import org.jspecify.annotations.NullMarked;
