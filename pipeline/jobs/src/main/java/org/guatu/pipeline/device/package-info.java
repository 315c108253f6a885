/** Which devices there are, which are silent, and whose clocks are off; knows no Flink. */
@NullMarked
package org.guatu.pipeline.device;

import org.jspecify.annotations.NullMarked;
