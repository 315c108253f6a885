@NullMarked
package org.guatu.contract.alert;

import org.jspecify.annotations.NullMarked;
