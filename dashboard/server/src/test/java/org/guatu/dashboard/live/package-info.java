@NullMarked
package org.guatu.dashboard.live;

import org.jspecify.annotations.NullMarked;
