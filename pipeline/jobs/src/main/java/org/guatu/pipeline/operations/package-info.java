/** The stream of operations: shifts, stock, tasks, the status of areas, notices. */
@NullMarked
package org.guatu.pipeline.operations;

import org.jspecify.annotations.NullMarked;
