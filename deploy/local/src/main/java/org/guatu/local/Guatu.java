package org.guatu.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.guatu.local.command.CommandFailedException;
import org.guatu.local.command.DigestCommand;
import org.guatu.local.command.ImportCommand;
import org.guatu.local.command.PrepareCommand;
import org.guatu.local.command.RecordCommand;
import org.guatu.local.command.ReplayCommand;
import org.guatu.local.command.RunCommand;
import org.guatu.local.command.SimulateCommand;
import org.guatu.local.command.VerifyCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "guatu",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    version = "guatu 0.1.0",
    description = "The live command wall of a community operation.",
    footer = {
      "",
      "Of the launcher itself:",
      "  test      Runs every test.",
      "  bench     Measures: bench start, bench latency."
    },
    subcommands = {
      RunCommand.class,
      SimulateCommand.class,
      ImportCommand.class,
      ReplayCommand.class,
      RecordCommand.class,
      DigestCommand.class,
      VerifyCommand.class,
      PrepareCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Guatu implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Guatu.class);

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, for who runs it within a process of his own. */
  public static CommandLine commandLine() {
    IExecutionExceptionHandler onFailure =
        (failure, command, parsed) -> {
          if (failure instanceof CommandFailedException || failure instanceof IOException) {
            LOG.debug("failed", failure);
            command.getErr().println("guatu: " + told(failure));
          } else {
            LOG.error("failed", failure);
          }
          return 1;
        };
    return new CommandLine(new Guatu())
        .setExecutionExceptionHandler(onFailure)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** A failure with the first cause of it, unless it says that itself. */
  private static String told(Throwable failure) {
    Throwable first = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      first = cause;
    }
    String message = inWords(failure);
    String why = inWords(first);
    return message.contains(why) ? message : message + " (" + why + ")";
  }

  /** Files say in their type what is wrong with them, and in their message only their name. */
  private static String inWords(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException) {
      return message + ": there is no such file or folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return message + ": there is a file of that name";
    }
    if (failure instanceof AccessDeniedException) {
      return message + ": that is not allowed";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return 2;
  }
}
