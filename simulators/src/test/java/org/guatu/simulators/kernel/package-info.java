@NullMarked
package org.guatu.simulators.kernel;

import org.jspecify.annotations.NullMarked;
