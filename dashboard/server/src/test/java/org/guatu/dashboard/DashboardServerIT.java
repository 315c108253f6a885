package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server on a real Kafka. */
class DashboardServerIT {
  @TempDir static Path folder;
  private static TestBroker broker;
  private static DashboardServer server;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    server =
        DashboardServer.start(
            ServerOptions.defaults(broker.address())
                .withAddress("127.0.0.1", 0)
                .withOperationClock(() -> java.time.Instant.ofEpochMilli(Cells.minute(1))));
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  @Test
  void aCellOnTheLogComesUpOnTheBoardAndOnTheWire() throws Exception {
    TestViewer viewer = new TestViewer();
    WebSocket socket =
        HTTP.newWebSocketBuilder().buildAsync(uri("ws", "/api/v1/live"), viewer).get();
    Cell cell = Cells.point("P07", 0, 3, Map.of("queue", FigureValue.count(41, 1)));
    publish(cell);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> board().getJsonArray("subjects").size() == 1);
    JsonObject subject = board().getJsonArray("subjects").getJsonObject(0);
    assertThat(subject.getString("id")).isEqualTo("point:P07");
    assertThat(subject.getJsonObject("figures").getJsonObject("queue").getDouble("value"))
        .isEqualTo(41);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> viewer.frames().stream().anyMatch(frame -> frame.contains("\"queue\"")));
    assertThat(viewer.types()).startsWith("hello", "snapshot");
    socket.abort();
  }

  private static JsonObject board() throws Exception {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(uri("http", "/api/v1/board")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return new JsonObject(response.body());
  }

  private static URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + server.port() + path);
  }

  private static void publish(Cell cell) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] key = cell.latestKey().getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(Topics.LIVE.latest(), key, CellCodec.encode(cell))).get();
    }
  }
}
