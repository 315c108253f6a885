/** A recorded round: a folder of events, registry, plan and rules, written and read in order. */
@NullMarked
package org.guatu.simulators.round;

import org.jspecify.annotations.NullMarked;
