/**
 * The live view: the present state of the wall as a fold over records of the log. Pure: no clock,
 * no thread, no network.
 */
@NullMarked
package org.guatu.dashboard.live;

import org.jspecify.annotations.NullMarked;
