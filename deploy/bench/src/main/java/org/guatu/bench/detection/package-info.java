/** How soon detection finds what is there, and how often it finds what is not. */
@NullMarked
package org.guatu.bench.detection;

import org.jspecify.annotations.NullMarked;
