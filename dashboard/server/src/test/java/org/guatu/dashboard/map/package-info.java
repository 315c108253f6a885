@NullMarked
package org.guatu.dashboard.map;

import org.jspecify.annotations.NullMarked;
