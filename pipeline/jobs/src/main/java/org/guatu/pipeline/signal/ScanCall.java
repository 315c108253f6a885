package org.guatu.pipeline.signal;

import org.jspecify.annotations.Nullable;

/**
 * A call as the scan sees it.
 *
 * @param area code of the area it came from
 * @param binsAgo 0 for the bin that ended last
 * @param caller hash of the caller; null where not known
 */
public record ScanCall(String area, int binsAgo, @Nullable String caller) {}
