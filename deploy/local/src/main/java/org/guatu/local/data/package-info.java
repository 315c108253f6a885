@NullMarked
package org.guatu.local.data;

import org.jspecify.annotations.NullMarked;
