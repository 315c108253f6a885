/** The way into the log: events are stamped, written and acknowledged here. */
@NullMarked
package org.guatu.dashboard.ingest;

import org.jspecify.annotations.NullMarked;
