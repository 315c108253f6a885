/** The minutes of the last hours, for sparklines. */
@NullMarked
package org.guatu.dashboard.history;

import org.jspecify.annotations.NullMarked;
