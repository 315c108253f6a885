package org.guatu.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this process, on loopback only.
 * Its data stay in the folder over restarts.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int NODE_ID = 1;
  private static final int ATTEMPTS = 5;

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the broker, formatting the folder at the first start, and returns when it answers.
   *
   * @param folder where its logs live
   * @throws IOException where the folder cannot be written or no port is free
   */
  public static EmbeddedBroker start(Path folder) throws IOException {
    format(folder);
    for (int attempt = 1; ; attempt++) {
      try {
        return startup(folder, FreePort.find(), FreePort.find());
      } catch (RuntimeException failure) {
        // Between asking for a free port and binding it, somebody else may have taken it.
        if (attempt == ATTEMPTS || !ofPort(failure)) {
          throw doesNotStart(folder, failure);
        }
      }
    }
  }

  /**
   * As {@link #start(Path)}, at given ports: one that comes back is where it was, and its clients
   * find it.
   *
   * @param brokerPort for clients
   * @param controllerPort for the broker itself
   * @throws IOException where the folder cannot be written or a port is taken
   */
  public static EmbeddedBroker start(Path folder, int brokerPort, int controllerPort)
      throws IOException {
    format(folder);
    try {
      return startup(folder, brokerPort, controllerPort);
    } catch (RuntimeException failure) {
      throw doesNotStart(folder, failure);
    }
  }

  private static EmbeddedBroker startup(Path folder, int brokerPort, int controllerPort) {
    KafkaConfig config =
        KafkaConfig.fromProps(properties(folder, brokerPort, controllerPort), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
      return new EmbeddedBroker(server, "127.0.0.1:" + brokerPort);
    } catch (RuntimeException failure) {
      server.shutdown();
      throw failure;
    }
  }

  private static IOException doesNotStart(Path folder, RuntimeException failure) {
    return new IOException("Kafka does not start in " + folder, failure);
  }

  private static boolean ofPort(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** Address for clients of this process and of others on this machine. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** At the first start only. */
  private static void format(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter = new Formatter();
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setNodeId(NODE_ID);
    formatter.addDirectory(folder.toString());
    formatter.setMetadataLogDirectory(folder.toString());
    formatter.setControllerListenerName("CONTROLLER");
    formatter.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
    formatter.setIgnoreFormatted(false);
    formatter.setPrintStream(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      formatter.run();
    } catch (Exception failure) {
      throw new IOException("cannot format the Kafka folder " + folder, failure);
    }
  }

  private static Properties properties(Path folder, int brokerPort, int controllerPort) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dirs", folder.toString());
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("auto.create.topics.enable", "false");
    // Events carry scenario time, which may be far from this machine's clock.
    properties.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    // After a kill the old registration must lapse before the broker may write again.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("log.segment.bytes", Integer.toString(64 << 20));
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    return properties;
  }
}
