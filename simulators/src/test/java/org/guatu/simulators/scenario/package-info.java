@NullMarked
package org.guatu.simulators.scenario;

import org.jspecify.annotations.NullMarked;
