@NullMarked
package org.guatu.local.alias;

import org.jspecify.annotations.NullMarked;
