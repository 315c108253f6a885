/**
 * The figures by the plain rules: a slow batch computation over a list of events, and small messy
 * lists of events to try the jobs with. It shares no code with the jobs.
 */
@NullMarked
package org.guatu.pipeline.reference;

import org.jspecify.annotations.NullMarked;
