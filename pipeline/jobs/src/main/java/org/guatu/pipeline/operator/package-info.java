/** What the jobs have in common: de-duplication, corrections, entities, cells and their ledgers. */
@NullMarked
package org.guatu.pipeline.operator;

import org.jspecify.annotations.NullMarked;
