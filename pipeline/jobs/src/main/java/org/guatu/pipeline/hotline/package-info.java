/** Calls, callers and tickets: what their events add up to, and the figures that follow. */
@NullMarked
package org.guatu.pipeline.hotline;

import org.jspecify.annotations.NullMarked;
