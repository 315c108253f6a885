package org.guatu.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;
import org.guatu.local.broker.FreePort;

/** One JobManager and some TaskManagers, each in a process of its own, on loopback. */
public final class FlinkProcesses implements AutoCloseable {
  private static final String OPEN_UTIL = "--add-opens=java.base/java.util=ALL-UNNAMED";

  private final Path folder;
  private final Path conf;
  private final int restPort;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ChildProcess> taskManagers = new ArrayList<>();
  private final ChildProcess jobManager;

  private FlinkProcesses(Path folder, Path conf, int restPort, ChildProcess jobManager) {
    this.folder = folder;
    this.conf = conf;
    this.restPort = restPort;
    this.jobManager = jobManager;
  }

  /** Starts the JobManager; add TaskManagers before anything can run. */
  public static FlinkProcesses start(Path folder, int slotsEach) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    int restPort = FreePort.find();
    Files.writeString(
        conf.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        jobmanager.memory.process.size: 1024m
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: %d
        taskmanager.memory.process.size: 1792m
        taskmanager.memory.managed.size: 64m
        execution.checkpointing.interval: 5s
        execution.checkpointing.min-pause: 1s
        execution.checkpointing.dir: %s
        restart-strategy.type: exponential-delay
        pipeline.generic-types: false
        """
            .formatted(
                FreePort.find(), restPort, slotsEach, folder.resolve("checkpoints").toUri()));
    ChildProcess jobManager =
        ChildProcess.java(
            folder.resolve("jobmanager.out"),
            Map.of(),
            List.of(OPEN_UTIL, "-Xmx512m", "-XX:+UseSerialGC"),
            ClassPath.flink(),
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            List.of("--configDir", conf.toString()));
    return new FlinkProcesses(folder, conf, restPort, jobManager);
  }

  /** A TaskManager wants every part of its memory named; Flink's own scripts compute them so. */
  public ChildProcess addTaskManager() throws IOException {
    Configuration configuration = GlobalConfiguration.loadConfiguration(conf.toString());
    TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    List<String> jvmOptions = new ArrayList<>();
    jvmOptions.add(OPEN_UTIL);
    jvmOptions.addAll(words(ProcessMemoryUtils.generateJvmParametersStr(spec)));
    List<String> arguments = new ArrayList<>(List.of("--configDir", conf.toString()));
    arguments.addAll(words(TaskExecutorProcessUtils.generateDynamicConfigsStr(spec)));
    ChildProcess taskManager =
        ChildProcess.java(
            folder.resolve("taskmanager-" + taskManagers.size() + ".out"),
            Map.of(),
            jvmOptions,
            ClassPath.flink(),
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            arguments);
    taskManagers.add(taskManager);
    return taskManager;
  }

  /** Submits a job jar as {@code flink run -d} does, and returns what the client printed. */
  public String run(Path jar, List<String> arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("run", "-d", jar.toString()));
    all.addAll(arguments);
    Path log = Files.createTempFile(folder, "client", ".out");
    List<String> classPath = new ArrayList<>(ClassPath.flink());
    try (ChildProcess client =
        ChildProcess.java(
            log,
            Map.of("FLINK_CONF_DIR", conf.toString()),
            List.of(OPEN_UTIL, "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx256m"),
            classPath,
            "org.apache.flink.client.cli.CliFrontend",
            all)) {
      if (client.waitFor(120) != 0) {
        throw new IOException("the client failed: " + client.output());
      }
      return client.output();
    }
  }

  private static List<String> words(String line) {
    return Collections.list(new StringTokenizer(line)).stream().map(Object::toString).toList();
  }

  /** What the REST endpoint answers under {@code path}, or empty while it does not. */
  public String rest(String path) throws InterruptedException {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + restPort + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException notYet) {
      return "";
    }
  }

  public ChildProcess jobManager() {
    return jobManager;
  }

  @Override
  public void close() {
    taskManagers.forEach(ChildProcess::close);
    jobManager.close();
  }
}
