/** The dashboard's server, wired by hand: everything a person sees is a view of the log. */
@NullMarked
package org.guatu.dashboard;

import org.jspecify.annotations.NullMarked;
