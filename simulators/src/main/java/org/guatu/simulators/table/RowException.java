package org.guatu.simulators.table;

import java.io.Serial;

/** A row that gives no event: the message is the reason, without file and line. */
final class RowException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  RowException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
