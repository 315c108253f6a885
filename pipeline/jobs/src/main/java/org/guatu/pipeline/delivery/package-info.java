/** Orders and vehicles: what their events add up to, and the figures that follow. */
@NullMarked
package org.guatu.pipeline.delivery;

import org.jspecify.annotations.NullMarked;
