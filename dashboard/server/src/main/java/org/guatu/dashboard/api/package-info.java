/** What can be asked for over HTTP: board, site, health, metrics, documents, the wall itself. */
@NullMarked
package org.guatu.dashboard.api;

import org.jspecify.annotations.NullMarked;
