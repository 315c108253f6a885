/**
 * A site's own map: read, checked and converted at the edge, so that everything behind it is WGS
 * 84.
 */
@NullMarked
package org.guatu.dashboard.map;

import org.jspecify.annotations.NullMarked;
