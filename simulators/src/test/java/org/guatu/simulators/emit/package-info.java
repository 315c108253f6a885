@NullMarked
package org.guatu.simulators.emit;

import org.jspecify.annotations.NullMarked;
