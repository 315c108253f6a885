package org.guatu.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;

/** A real Kafka in this JVM, with the topics a server needs; gone with the test. */
public final class TestBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String address;

  private TestBroker(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
  }

  /** Starts one over an empty folder. */
  public static TestBroker start(Path folder) throws Exception {
    int port = freePort();
    int controller = freePort();
    Properties settings = settings(folder, port, controller);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
        .run();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    server.startup();
    TestBroker broker = new TestBroker(server, "127.0.0.1:" + port);
    broker.createTopics();
    return broker;
  }

  private static Properties settings(Path folder, int port, int controller) {
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", folder.toString()),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("auto.create.topics.enable", "false")));
    return settings;
  }

  private void createTopics() throws ExecutionException, InterruptedException {
    List<NewTopic> wanted = new ArrayList<>();
    for (Stream stream : Stream.values()) {
      wanted.add(new NewTopic(Topics.LIVE.events(stream), 4, (short) 1));
    }
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    wanted.add(new NewTopic(Topics.LIVE.metrics(), 4, (short) 1));
    wanted.add(new NewTopic(Topics.LIVE.latest(), 4, (short) 1).configs(compacted));
    wanted.add(new NewTopic(Topics.LIVE.registry(), 1, (short) 1).configs(compacted));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(wanted).all().get();
    }
  }

  /** As a client is told it. */
  public String address() {
    return address;
  }

  /** Stops the broker; what it has written stays in its folder. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
