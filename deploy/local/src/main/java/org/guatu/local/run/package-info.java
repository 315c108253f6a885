@NullMarked
package org.guatu.local.run;

import org.jspecify.annotations.NullMarked;
