@NullMarked
package org.guatu.dashboard;

import org.jspecify.annotations.NullMarked;
