package org.guatu.local.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command prints its results; every command has it. */
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class OutputFormat {
  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  void print(Results results) {
    results.print(command.commandLine().getOut(), json);
  }
}
