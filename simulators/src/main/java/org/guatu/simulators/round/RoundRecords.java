package org.guatu.simulators.round;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records in replay order. */
public interface RoundRecords extends AutoCloseable {
  /**
   * The next record, or null at the end.
   *
   * @throws RoundException naming file and line, if a line has no received-at
   * @throws IOException if the file cannot be read
   */
  @Nullable RoundRecord next() throws IOException;

  @Override
  void close() throws IOException;
}
