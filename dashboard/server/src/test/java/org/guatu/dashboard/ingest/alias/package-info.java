@NullMarked
package org.guatu.dashboard.ingest.alias;

import org.jspecify.annotations.NullMarked;
