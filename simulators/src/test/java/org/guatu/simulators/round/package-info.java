@NullMarked
package org.guatu.simulators.round;

import org.jspecify.annotations.NullMarked;
