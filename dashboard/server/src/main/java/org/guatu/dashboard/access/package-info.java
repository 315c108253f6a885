/** What every exchange passes: limits, origins, headers, problem details. */
@NullMarked
package org.guatu.dashboard.access;

import org.jspecify.annotations.NullMarked;
