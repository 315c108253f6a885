@NullMarked
package org.guatu.local.wall;

import org.jspecify.annotations.NullMarked;
