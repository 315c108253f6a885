@NullMarked
package org.guatu.local.flink;

import org.jspecify.annotations.NullMarked;
