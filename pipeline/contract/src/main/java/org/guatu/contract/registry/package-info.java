@NullMarked
package org.guatu.contract.registry;

import org.jspecify.annotations.NullMarked;
