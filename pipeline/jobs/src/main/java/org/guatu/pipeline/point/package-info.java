/** Service points: what their events add up to. The decisions know nothing of Flink. */
@NullMarked
package org.guatu.pipeline.point;

import org.jspecify.annotations.NullMarked;
