package org.guatu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.pipeline.delivery.DeliveryJob;
import org.guatu.pipeline.hotline.HotlineJob;
import org.guatu.pipeline.io.KafkaCells;
import org.guatu.pipeline.io.KafkaRecords;
import org.guatu.pipeline.io.KafkaSinks;
import org.guatu.pipeline.operations.OperationsJob;
import org.guatu.pipeline.point.ServicePointJob;
import org.guatu.pipeline.signal.SignalJob;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Submits jobs that read and write Kafka topics to the Flink they run in. */
@Command(
    name = "guatu-jobs",
    mixinStandardHelpOptions = true,
    description = "Turns the events topics into the cells of metrics and latest.")
public final class JobMain implements Callable<Integer> {
  /** Where a job keeps its state while it runs. */
  enum Backend {
    hashmap,
    rocksdb
  }

  /** Which jobs to submit. */
  enum Which {
    point,
    delivery,
    hotline,
    operations,
    /** Reads the cells that the others write. */
    signals,
    all
  }

  @Option(names = "--bootstrap", required = true, description = "Kafka's host:port[,...]")
  private String bootstrap = "";

  @Option(names = "--registry", required = true, description = "registry.json of the site")
  private Path registry = Path.of("");

  @Option(names = "--job", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given")
  private Which job = Which.all;

  @Option(names = "--bounded", description = "end with what the topics hold now")
  private boolean bounded;

  @Option(names = "--prefix", description = "put before the names of all topics")
  private String prefix = "";

  @Option(
      names = "--out-of-orderness",
      description = "ISO-8601, such as PT10S: a minute settles so long after its end")
  private Duration outOfOrderness = Duration.ofMillis(JobOptions.DEFAULT_OUT_OF_ORDERNESS_MILLIS);

  @Option(
      names = "--lateness",
      description = "ISO-8601, such as PT6H: and is final so long after that")
  private Duration lateness = Duration.ofMillis(JobOptions.DEFAULT_LATENESS_MILLIS);

  @Option(names = "--checkpoint-every", description = "ISO-8601; ${DEFAULT-VALUE} if not given")
  private Duration checkpointEvery = Duration.ofSeconds(10);

  @Option(
      names = "--state-backend",
      description = "${COMPLETION-CANDIDATES}: on the heap or on disk; the cluster's if not given")
  private @Nullable Backend stateBackend;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Exits with 0 when done, 1 when it failed, 2 on wrong use. */
  public static void main(String... arguments) throws Exception {
    CommandLine command = new CommandLine(new JobMain()).setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          throw failure;
        });
    int exit = command.execute(arguments);
    // Flink runs this method to learn the graph: leaving the JVM would end its JobManager.
    if (exit != 0) {
      throw new IllegalArgumentException("guatu-jobs: exit code " + exit);
    }
  }

  @Override
  public Integer call() throws Exception {
    JobOptions options = options(read(registry));
    Topics topics = new Topics(prefix);
    JobSinks sinks = KafkaSinks.of(bootstrap, topics);
    Configuration settings =
        bounded ? JobEnvironment.bounded() : JobEnvironment.live(checkpointEvery);
    if (stateBackend != null) {
      settings.set(StateBackendOptions.STATE_BACKEND, stateBackend.name());
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    List<DataStream<Cell>> cells = new ArrayList<>();
    if (job == Which.point || job == Which.all) {
      cells.addAll(
          new ServicePointJob(source(topics, Stream.POINT), sinks, options).build(environment));
    }
    if (job == Which.delivery || job == Which.all) {
      cells.addAll(
          new DeliveryJob(source(topics, Stream.DELIVERY), sinks, options).build(environment));
    }
    if (job == Which.hotline || job == Which.all) {
      cells.addAll(new HotlineJob(source(topics, Stream.CALL), sinks, options).build(environment));
    }
    if (job == Which.operations || job == Which.all) {
      cells.addAll(
          new OperationsJob(source(topics, Stream.OPERATIONS), sinks, options).build(environment));
    }
    if (job == Which.signals) {
      cells.add(KafkaCells.of(environment, bootstrap, topics, bounded));
    }
    if (job == Which.signals || job == Which.all) {
      new SignalJob(sinks, options).build(cells);
    }
    environment.execute(prefix + "guatu-" + job);
    return 0;
  }

  private JobOptions options(Registry site) {
    try {
      return new JobOptions(
          outOfOrderness.toMillis(),
          lateness.toMillis(),
          JobOptions.DEFAULT_EMIT_EVERY_MILLIS,
          site);
    } catch (IllegalArgumentException e) {
      throw wrongUse("--" + e.getMessage(), e);
    }
  }

  private Registry read(Path file) throws IOException {
    try {
      return RegistryCodec.decode(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw wrongUse("--registry: no file " + file, e);
    } catch (RefusedException e) {
      throw wrongUse("--registry: " + file + ": " + e.getMessage(), e);
    }
  }

  private ParameterException wrongUse(String message, Exception cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }

  private JobSource source(Topics topics, Stream stream) {
    return new JobSource(KafkaRecords.of(bootstrap, topics, stream, bounded));
  }
}
