/** Down to the events: which of the log made a figure of a minute, personal data masked. */
@NullMarked
package org.guatu.dashboard.evidence;

import org.jspecify.annotations.NullMarked;
