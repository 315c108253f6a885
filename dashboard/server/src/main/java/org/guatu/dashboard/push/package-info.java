/** The live view as WebSocket frames: encoded once, one cursor per viewer. */
@NullMarked
package org.guatu.dashboard.push;

import org.jspecify.annotations.NullMarked;
