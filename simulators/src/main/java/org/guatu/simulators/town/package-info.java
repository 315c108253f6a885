@NullMarked
package org.guatu.simulators.town;

import org.jspecify.annotations.NullMarked;
