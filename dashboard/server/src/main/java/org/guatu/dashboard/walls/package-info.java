/** Which wall pages are alive, as they tell it themselves. */
@NullMarked
package org.guatu.dashboard.walls;

import org.jspecify.annotations.NullMarked;
