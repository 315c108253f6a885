@NullMarked
package org.guatu.dashboard.access;

import org.jspecify.annotations.NullMarked;
