/** Codes that are learned while the operation runs: what was counted elsewhere is moved. */
@NullMarked
package org.guatu.dashboard.ingest.alias;

import org.jspecify.annotations.NullMarked;
