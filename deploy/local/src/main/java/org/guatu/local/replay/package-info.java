/** Replaying a recorded round through the jobs, and what comes of it. */
@NullMarked
package org.guatu.local.replay;

import org.jspecify.annotations.NullMarked;
