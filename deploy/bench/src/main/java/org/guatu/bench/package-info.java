/** Measurements of the product, in one run each; they print figures and judge nothing. */
@NullMarked
package org.guatu.bench;

import org.jspecify.annotations.NullMarked;
