@NullMarked
package org.guatu.contract.metric;

import org.jspecify.annotations.NullMarked;
