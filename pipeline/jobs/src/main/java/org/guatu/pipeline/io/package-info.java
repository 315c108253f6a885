/** Where records come from and go to: the only package that knows a connector. */
@NullMarked
package org.guatu.pipeline.io;

import org.jspecify.annotations.NullMarked;
