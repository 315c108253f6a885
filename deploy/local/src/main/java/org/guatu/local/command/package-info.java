@NullMarked
package org.guatu.local.command;

import org.jspecify.annotations.NullMarked;
