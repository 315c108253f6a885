package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.ingest.Correcting;
import org.guatu.dashboard.ingest.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole server on a real Kafka. The last test takes Kafka away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardServerIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static TestBroker broker;
  private static DashboardServer server;

  /** The operation clock: the test moves it. */
  private static final AtomicLong NOW = new AtomicLong(Cells.minute(1));

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    server = DashboardServer.start(options().build());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ServerOptions.Builder options() {
    return ServerOptions.of(broker.address())
        .address("127.0.0.1", 0)
        .operationClock(() -> Instant.ofEpochMilli(NOW.get()));
  }

  @Test
  @Order(1)
  void aCellOnTheLogComesUpOnTheBoardAndOnTheWire() throws Exception {
    TestViewer viewer = new TestViewer();
    WebSocket socket =
        HTTP.newWebSocketBuilder().buildAsync(uri("ws", "/api/v1/live"), viewer).get();
    Cell cell = Cells.point("P07", 0, 3, Map.of("queue", FigureValue.count(41, 1)));
    publish(Topics.LIVE.metrics(), cell.subject(), CellCodec.encode(cell));
    publish(Topics.LIVE.latest(), cell.latestKey(), CellCodec.encode(cell));
    await().atMost(SOON).until(() -> server.live().isDone());
    await().atMost(SOON).until(() -> viewer.subjects().containsKey("point:P07"));
    JsonObject subject = json("/api/v1/board").getJsonArray("subjects").getJsonObject(0);
    assertThat(subject.getString("id")).isEqualTo("point:P07");
    assertThat(subject.getJsonObject("figures").getJsonObject("queue").getDouble("value"))
        .isEqualTo(41);
    assertThat(server.watermarks()).containsEntry(Stream.POINT, Cells.minute(0));
    await()
        .atMost(SOON)
        .until(
            () ->
                json("/api/v1/history?subject=point:P07&figures=queue&minutes=2")
                    .getJsonObject("figures")
                    .getJsonArray("queue")
                    .equals(new JsonArray("[41.0,null]")));
    socket.abort();
  }

  @Test
  @Order(2)
  void theRegistryNamesTheSite() throws Exception {
    byte[] registry = RegistryCodec.encode(Registry.empty("demo", "Asia/Shanghai"));
    publish(Topics.LIVE.registry(), "registry", registry);
    await()
        .atMost(SOON)
        .until(() -> json("/api/v1/site").getString("timeZone").equals("Asia/Shanghai"));
  }

  @Test
  @Order(3)
  void anAcceptedEventIsInTheLogAndStampsNeverTie() throws Exception {
    JsonArray ids = new JsonArray();
    StringBuilder batch = new StringBuilder("[");
    for (int i = 0; i < 200; i++) {
      ids.add("e" + i);
      batch.append(i == 0 ? "" : ",").append(EventsRouteTest.event("e" + i));
    }
    HttpResponse<String> answer = post(batch.append(']').toString());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(new JsonObject(answer.body()).getJsonArray("accepted")).isEqualTo(ids);
    List<ConsumerRecord<byte[], byte[]>> written = read(Topics.LIVE.events(Stream.POINT));
    List<String> found = new ArrayList<>();
    Map<Integer, Long> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : written) {
      Long before = last.put(record.partition(), record.timestamp());
      assertThat(record.timestamp()).isGreaterThan(before == null ? -1 : before);
      if (!EventCodec.isClock(record.value())) {
        Event event = EventCodec.decode(record.value(), record.timestamp());
        assertThat(new String(record.key(), StandardCharsets.UTF_8))
            .isEqualTo(event.key().toString());
        found.add(event.id());
      }
    }
    assertThat(found).hasSize(200).doesNotHaveDuplicates();
    assertThat(server.log().lastEventMillis(Stream.POINT)).isGreaterThanOrEqualTo(NOW.get());
  }

  @Test
  @Order(4)
  void everyPartitionGetsAClockRecordAsTheOperationClockMoves() throws Exception {
    NOW.set(Cells.minute(2));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              for (Stream stream : Stream.values()) {
                Map<Integer, Long> newest = new HashMap<>();
                for (ConsumerRecord<byte[], byte[]> record : read(Topics.LIVE.events(stream))) {
                  if (EventCodec.isClock(record.value())) {
                    newest.put(record.partition(), record.timestamp());
                  }
                }
                assertThat(newest).hasSize(4);
                assertThat(newest.values()).allMatch(stamp -> stamp == Cells.minute(2));
              }
            });
  }

  @Test
  @Order(5)
  void aLogOpenedAgainGoesOnAfterItsNewestStamp() throws Exception {
    try (EventLog again =
        EventLog.open(
            broker.address(),
            Topics.LIVE,
            Correcting.NOTHING,
            () -> Instant.ofEpochMilli(0),
            () -> System.nanoTime() / 1_000_000,
            new io.micrometer.core.instrument.simple.SimpleMeterRegistry())) {
      assertThat(again.newestStampMillis()).isEqualTo(Cells.minute(2));
      assertThat(again.oldestStampMillis()).isEqualTo(Cells.minute(2));
      byte[] json = EventsRouteTest.event("again").getBytes(StandardCharsets.UTF_8);
      Event event = EventCodec.decode(json, Cells.minute(2));
      assertThat(again.holds(event)).isTrue();
      assertThat(again.holds(EventCodec.decode(json, Cells.minute(2) + 1))).isFalse();
      again.append(event).get();
      assertThat(again.lastEventMillis(Stream.POINT)).isGreaterThan(Cells.minute(2));
    }
  }

  @Test
  @Order(6)
  void aTakenPortIsSaidSo() {
    int port = server.port();
    assertThatThrownBy(() -> DashboardServer.start(options().address("127.0.0.1", port).build()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }

  @Test
  @Order(7)
  void healthIsUpAndWithoutKafkaAnswersAre503AndHealthIsDown() throws Exception {
    NOW.set(Cells.minute(3));
    Cell worked = Cells.point("P07", 3, 9, Map.of("queue", FigureValue.count(1, 1)));
    publish(Topics.LIVE.latest(), worked.latestKey(), CellCodec.encode(worked));
    await().atMost(SOON).until(() -> get("/api/v1/health").statusCode() == 200);
    broker.close();
    HttpResponse<String> answer = post("[" + EventsRouteTest.event("lost") + "]");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(get("/api/v1/board").statusCode()).isEqualTo(200);
    NOW.addAndGet(60_000);
    await().atMost(SOON).until(() -> get("/api/v1/health").statusCode() == 503);
    assertThat(get("/metrics").body()).contains("guatu_ingest_failed_total");
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    await().atMost(SOON).until(stopped::isDone);
  }

  private static JsonObject json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return new JsonObject(response.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri("http", path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String batch) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri("http", "/api/v1/events"))
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(HttpRequest.BodyPublishers.ofString(batch))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + server.port() + path);
  }

  private static void publish(String topic, String key, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value)).get();
    }
  }

  /** Everything in a topic of four partitions, each partition in its order. */
  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.address()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        partitions.add(new TopicPartition(topic, i));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }
}
