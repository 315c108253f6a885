/** That every activity is played, and found on the board with values that follow from the play. */
@NullMarked
package org.guatu.local.coverage;

import org.jspecify.annotations.NullMarked;
