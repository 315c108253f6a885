/** What more events, areas, subjects and time cost a job. */
@NullMarked
package org.guatu.bench.growth;

import org.jspecify.annotations.NullMarked;
