/** How well what was foretold came true, in rounds and hotline days that are played for it. */
@NullMarked
package org.guatu.bench.forecast;

import org.jspecify.annotations.NullMarked;
