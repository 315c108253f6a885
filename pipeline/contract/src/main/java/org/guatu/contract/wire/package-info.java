@NullMarked
package org.guatu.contract.wire;

import org.jspecify.annotations.NullMarked;
