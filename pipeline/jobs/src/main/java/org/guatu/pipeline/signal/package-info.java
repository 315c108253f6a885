/**
 * What figures say together: calls that surge, clusters of calls, two streams that go wrong at the
 * same subject at the same time, and data that cannot be trusted. Pure decisions; none reads a
 * clock or another chance than its data, and what they keep are whole numbers, so a replay decides
 * as the live run did.
 */
@NullMarked
package org.guatu.pipeline.signal;

import org.jspecify.annotations.NullMarked;
