package org.guatu.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.guatu.simulators.round.RoundReader;

/**
 * Says which files of a round are not those its manifest describes. They are used all the same: a
 * round may be cut or put in another order on purpose, but nobody is to take it for the original.
 */
final class ChangedFiles {
  private ChangedFiles() {}

  static void report(RoundReader round, PrintWriter to) throws IOException {
    for (String file : round.changedFiles()) {
      to.println("guatu: " + round.folder().resolve(file) + " is not as its manifest says");
    }
    to.flush();
  }
}
