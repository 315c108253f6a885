package org.guatu.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.guatu.simulators.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code guatu run}: everything on one machine. */
@Command(name = "run", description = "Starts everything on this machine and a scenario to watch.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Of the wall; ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Address to listen on; ${DEFAULT-VALUE}, this machine alone.")
  private String host;

  @Option(
      names = "--data",
      defaultValue = "data",
      paramLabel = "DIR",
      description = "Folder the operation lives in; ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--scenario",
      defaultValue = Scenarios.SAMPLING_DAY,
      paramLabel = "NAME|none",
      description = "What to play; none waits for events of others.")
  private String scenario;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of the scenario; ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "X",
      description = "Scenario seconds a real second.")
  private double speed;

  @Option(
      names = "--out-of-orderness",
      paramLabel = "D",
      description = "A minute settles so long after its end; 10s in a new data folder, kept in it.")
  private @Nullable String outOfOrderness;

  @Option(
      names = "--lateness",
      paramLabel = "D",
      description =
          "A settled minute is final so long after it settled; 6h in a new data folder, kept in it.")
  private @Nullable String lateness;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunOptions options = options();
    PrintWriter out = spec.commandLine().getOut();
    LocalStack stack = LocalStack.of(options);
    // Before anything runs: a start that is broken off stops as cleanly as a run.
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "guatu-stop"));
    stack.open();
    stack.awaitLive();
    out.println("live: " + stack.url());
    out.flush();
    try {
      stack.ended().get();
    } catch (ExecutionException failure) {
      spec.commandLine().getErr().println("guatu: stopped: " + failure.getCause());
    }
    return 1;
  }

  private RunOptions options() {
    try {
      return new RunOptions(
          host,
          port,
          data.toAbsolutePath().normalize(),
          scenario.equals("none") ? null : scenario,
          seed,
          speed,
          outOfOrderness == null ? null : Durations.parse(outOfOrderness),
          lateness == null ? null : Durations.parse(lateness));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }
}
