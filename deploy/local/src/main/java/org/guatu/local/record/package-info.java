/** Turns what a data folder holds into a recorded round. */
@NullMarked
package org.guatu.local.record;

import org.jspecify.annotations.NullMarked;
