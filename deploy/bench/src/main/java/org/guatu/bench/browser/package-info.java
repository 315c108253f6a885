/** What the wall takes in a browser, against plainer ways to draw the same. */
@NullMarked
package org.guatu.bench.browser;

import org.jspecify.annotations.NullMarked;
