@NullMarked
package org.guatu.local.broken;

import org.jspecify.annotations.NullMarked;
