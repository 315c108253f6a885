@NullMarked
package org.guatu.simulators.table;

import org.jspecify.annotations.NullMarked;
