/** An independent recomputation of a round's finals, in SQL alone. */
@NullMarked
package org.guatu.local.verify;

import org.jspecify.annotations.NullMarked;
