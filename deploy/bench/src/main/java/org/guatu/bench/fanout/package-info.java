/** One frame to thousands of clients: this server, nginx with nchan, and ws on Node.js. */
@NullMarked
package org.guatu.bench.fanout;

import org.jspecify.annotations.NullMarked;
