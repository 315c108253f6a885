@NullMarked
package org.guatu.simulators.random;

import org.jspecify.annotations.NullMarked;
