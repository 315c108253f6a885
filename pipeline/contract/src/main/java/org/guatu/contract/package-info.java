/**
 * The contract: what travels on the log and to the screens. Records, typed ids, the figure
 * catalogue, the strict JSON codec and the topics. Needs the JDK; {@code wire} also Jackson.
 */
@NullMarked
package org.guatu.contract;

import org.jspecify.annotations.NullMarked;
