@NullMarked
package org.guatu.dashboard.push;

import org.jspecify.annotations.NullMarked;
