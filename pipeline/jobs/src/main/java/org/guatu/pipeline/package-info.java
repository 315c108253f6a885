/** The jobs: their graphs, their options and their commands. */
@NullMarked
package org.guatu.pipeline;

import org.jspecify.annotations.NullMarked;
