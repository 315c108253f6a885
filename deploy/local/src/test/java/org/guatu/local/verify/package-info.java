@NullMarked
package org.guatu.local.verify;

import org.jspecify.annotations.NullMarked;
