@NullMarked
package org.guatu.dashboard.paper;

import org.jspecify.annotations.NullMarked;
