@NullMarked
package org.guatu.dashboard.ingest;

import org.jspecify.annotations.NullMarked;
