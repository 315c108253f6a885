/** Whether a wall stands through a long run in which what is behind it is killed. */
@NullMarked
package org.guatu.bench.standing;

import org.jspecify.annotations.NullMarked;
