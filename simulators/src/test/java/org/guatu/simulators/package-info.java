@NullMarked
package org.guatu.simulators;

import org.jspecify.annotations.NullMarked;
