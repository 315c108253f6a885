package org.guatu.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.guatu.local.broker.FreePort;

/** A Kafka broker in a process of its own, formatted and started as its scripts do. */
public final class KafkaProcess implements AutoCloseable {
  private final ChildProcess process;
  private final String bootstrapServers;

  private KafkaProcess(ChildProcess process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Formats the folder where that was not done yet and starts the broker; it answers some seconds
   * later.
   */
  public static KafkaProcess start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int broker = FreePort.find();
    int controller = FreePort.find();
    Path logs = folder.resolve("logs");
    Path properties =
        Files.writeString(
            folder.resolve("server.properties"),
            """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        log.message.timestamp.after.max.ms=9223372036854775807
        """
                .formatted(broker, controller, logs));
    if (!Files.exists(logs.resolve("meta.properties"))) {
      format(folder, properties);
    }
    ChildProcess process =
        ChildProcess.java(
            folder.resolve("kafka.out"),
            Map.of(),
            List.of("-Xmx384m", "-XX:+UseSerialGC"),
            ClassPath.kafka(),
            "kafka.Kafka",
            List.of(properties.toString()));
    return new KafkaProcess(process, "127.0.0.1:" + broker);
  }

  private static void format(Path folder, Path properties)
      throws IOException, InterruptedException {
    try (ChildProcess tool =
        ChildProcess.java(
            folder.resolve("format.out"),
            Map.of(),
            List.of("-Xmx128m"),
            ClassPath.kafka(),
            "kafka.tools.StorageTool",
            List.of("format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString()))) {
      if (tool.waitFor(60) != 0) {
        throw new IOException("Kafka's storage tool failed: " + tool.output());
      }
    }
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
