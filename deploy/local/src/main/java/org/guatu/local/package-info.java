@NullMarked
package org.guatu.local;

import org.jspecify.annotations.NullMarked;
