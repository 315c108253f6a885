@NullMarked
package org.guatu.contract.event;

import org.jspecify.annotations.NullMarked;
