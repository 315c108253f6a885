/**
 * Rounds of one compound and days of one hotline, without a town around them: small enough to play
 * hundreds of, to see how well what was foretold came true.
 */
@NullMarked
package org.guatu.simulators.compound;

import org.jspecify.annotations.NullMarked;
