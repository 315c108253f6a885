/** The board on paper, for when the power is gone: a page to print, on demand and every hour. */
@NullMarked
package org.guatu.dashboard.paper;

import org.jspecify.annotations.NullMarked;
