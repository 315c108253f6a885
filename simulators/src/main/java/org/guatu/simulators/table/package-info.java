/** Other people's tables, turned into events by a declared mapping. */
@NullMarked
package org.guatu.simulators.table;

import org.jspecify.annotations.NullMarked;
