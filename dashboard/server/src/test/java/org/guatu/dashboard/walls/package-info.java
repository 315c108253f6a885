@NullMarked
package org.guatu.dashboard.walls;

import org.jspecify.annotations.NullMarked;
