@NullMarked
package org.guatu.dashboard.history;

import org.jspecify.annotations.NullMarked;
