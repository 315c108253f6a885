@NullMarked
package org.guatu.contract.board;

import org.jspecify.annotations.NullMarked;
