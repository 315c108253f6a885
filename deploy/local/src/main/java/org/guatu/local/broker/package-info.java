@NullMarked
package org.guatu.local.broker;

import org.jspecify.annotations.NullMarked;
