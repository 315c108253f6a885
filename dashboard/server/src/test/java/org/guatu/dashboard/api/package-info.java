@NullMarked
package org.guatu.dashboard.api;

import org.jspecify.annotations.NullMarked;
