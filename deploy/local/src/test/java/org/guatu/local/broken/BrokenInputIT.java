package org.guatu.local.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.wire.Broken;
import org.guatu.contract.wire.BrokenEvents;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.TopicSetup;
import org.guatu.local.broker.TopicTail;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than a thousand kinds of broken input at a running operation, over HTTP and, as if from a
 * faulty trusted sender, straight into the topics; good events come in between.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // made once, before all
class BrokenInputIT {
  private static final int KINDS = 1_200;
  private static final String LONG_BY_SPACES = "too long by its spaces";
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String AREA = "990101001001";
  private static final List<Stream> STREAMS = List.of(Stream.values());

  @TempDir static Path folder;

  private static final List<Broken> kinds = BrokenEvents.kinds(KINDS, 1);
  private static final JsonMapper json = new JsonMapper();
  private static LocalStack stack;
  private static HttpClient http;

  /** Good events in the log. */
  private static int good;

  /** Records in the log, the clock's left out. */
  private static int written;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.write(data.resolve("registry.json"), RegistryCodec.encode(registry()));
    stack = LocalStack.start(new RunOptions("127.0.0.1", 0, data, null, 0, 1));
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  @Order(1)
  void overHttpEachIsRefusedWithItsPlaceAndReason() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Broken broken = kinds.get(i);
      String complaint = complaint(broken, post(SINGLE, broken.body()));
      if (complaint != null) {
        wrong.add(broken.kind() + ": " + complaint);
      }
      if (i % 10 == 0) {
        accepted(post(SINGLE, event("single-" + i)), 1);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @Order(2)
  void inABatchOneHarmsNoOtherUnlessTheBatchCannotBeRead() throws Exception {
    int refused = 0;
    for (int i = 0; i < kinds.size(); i += 2) {
      if (kinds.get(i).how().equals(LONG_BY_SPACES)) {
        continue; // in a batch the spaces are the batch's, and what is left is a good event
      }
      byte[] body =
          joined("[", event("first-" + i), ",", kinds.get(i).body(), ",", event("last-" + i), "]");
      HttpResponse<byte[]> answer = post(BATCH, body);
      String kind = kinds.get(i).kind();
      if (answer.statusCode() == 202) {
        JsonNode problems = accepted(answer, 2).get("problems");
        assertThat(problems).as(kind).hasSize(1);
        assertThat(problems.get(0).get("index").asInt()).as(kind).isEqualTo(1);
        assertThat(problems.get(0).get("reason").asText()).as(kind).isNotBlank();
      } else {
        refused++;
        assertThat(answer.statusCode()).as(kind).isEqualTo(400);
        assertThat(problem(answer).get("detail").asText()).as(kind).isNotBlank();
      }
    }
    assertThat(refused).isPositive().isLessThan(kinds.size() / 2);
  }

  @Test
  @Order(3)
  void brokenRequestsGetAnAnswerOfTheirOwn() throws Exception {
    Map<String, Integer> statuses =
        BrokenRequests.send(http, events(), new String(event("never"), StandardCharsets.UTF_8));
    assertThat(statuses).hasSizeGreaterThan(45);
    // Who hangs up in mid-request may be hung up on.
    assertThat(statuses.entrySet())
        .allMatch(answer -> answer.getValue() == 0 || answer.getValue() / 100 == 4);
    assertThat(statuses.values().stream().filter(status -> status == 0).count())
        .as("without an answer: %s", statuses)
        .isLessThan(6);
    accepted(post(SINGLE, event("after the requests")), 1);
  }

  @Test
  @Order(4)
  void straightInTheTopicsEachIsSetAsideWithItsReasonAndPlace() throws Exception {
    Map<String, byte[]> sent = new HashMap<>();
    List<Future<RecordMetadata>> places = new ArrayList<>();
    List<byte @Nullable []> bodies = bodies();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < bodies.size(); i++) {
        places.add(producer.send(record(STREAMS.get(i % STREAMS.size()), i, bodies.get(i))));
        if (i % 10 == 0) {
          var unused = producer.send(record(Stream.POINT, i + 1, event("raw-" + i)));
          good++;
          written++;
        }
      }
    }
    for (int i = 0; i < bodies.size(); i++) {
      byte[] body = bodies.get(i);
      sent.put(place(places.get(i).get()), body == null ? new byte[0] : body);
    }
    written += bodies.size();

    Set<String> found = new HashSet<>();
    try (TopicTail quarantine = new TopicTail(stack.bootstrapServers(), List.of("quarantine"))) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                for (byte[] value : quarantine.next()) {
                  JsonNode refused = json.readTree(value);
                  String place =
                      refused.get("topic").asText()
                          + "/"
                          + refused.get("partition").asInt()
                          + "/"
                          + refused.get("offset").asLong();
                  assertThat(found.add(place)).as("twice: %s", place).isTrue();
                  byte[] whole = Objects.requireNonNull(sent.get(place));
                  assertThat(refused.get("rawBytes").asInt()).isEqualTo(whole.length);
                  assertThat(refused.get("raw").binaryValue())
                      .isEqualTo(Arrays.copyOf(whole, Math.min(whole.length, 512 << 10)));
                  assertThat(refused.get("reason").asText()).containsPattern(".+: .+");
                  assertThat(refused.get("receivedAt").asText()).isNotBlank();
                }
                assertThat(found).hasSameSizeAs(sent.keySet());
              });
    }
    assertThat(found).isEqualTo(sent.keySet());
  }

  @Test
  @Order(5)
  void noGoodEventIsLostAndTheBooksAddUp() throws Exception {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode board = get(stack.url() + "api/v1/board");
              assertThat(servedRound(board, "point:P01")).isEqualTo(good);
              assertThat(servedRound(board, "area:" + AREA)).isEqualTo(good);
            });
    try (SourceBooks books = new SourceBooks(stack.bootstrapServers())) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(books.totals())
                      .isEqualTo(
                          new TreeMap<>(
                              Map.of(
                                  "accepted",
                                  (long) good,
                                  "duplicate",
                                  0L,
                                  "late",
                                  0L,
                                  "quarantined",
                                  (long) (written - good)))));
    }
  }

  @Test
  @Order(6)
  void noJobHasRestarted() throws Exception {
    JsonNode jobs = get(stack.flinkUrl() + "/jobs/overview").get("jobs");
    // One a stream, and that of the signals.
    assertThat(jobs).hasSize(STREAMS.size() + 1);
    for (JsonNode job : jobs) {
      String address = stack.flinkUrl() + "/jobs/" + job.get("jid").asText();
      assertThat(job.get("state").asText()).isEqualTo("RUNNING");
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(get(address + "/metrics?get=numRestarts").toString())
                      .isEqualTo("[{\"id\":\"numRestarts\",\"value\":\"0\"}]"));
      assertThat(get(address + "/exceptions").at("/exceptionHistory/entries")).isEmpty();
    }
  }

  /** What is wrong with the answer, or null. */
  private static @Nullable String complaint(Broken broken, HttpResponse<byte[]> answer)
      throws IOException {
    if (answer.statusCode() != 422) {
      return "status " + answer.statusCode();
    }
    JsonNode problem = problem(answer).at("/problems/0");
    String path = problem.path("path").asText("missing");
    boolean pointer = path.isEmpty() || path.startsWith("/");
    boolean asExpected = broken.path() == null || broken.path().equals(path);
    return pointer && asExpected && !problem.path("reason").asText().isBlank()
        ? null
        : problem.toString();
  }

  /** The kinds, and what only a sender who has the topics to himself can write. */
  private static List<byte @Nullable []> bodies() {
    List<byte @Nullable []> bodies = new ArrayList<>();
    kinds.forEach(kind -> bodies.add(kind.body()));
    bodies.add(null);
    bodies.add(new byte[1_000_000]);
    bodies.add(" ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
    bodies.add(("[" + "1,".repeat(400_000) + "1]").getBytes(StandardCharsets.US_ASCII));
    // A good event on the topic of another stream.
    while (STREAMS.get(bodies.size() % STREAMS.size()) != Stream.CALL) {
      bodies.add(new byte[] {(byte) bodies.size()});
    }
    bodies.add(event("astray"));
    return bodies;
  }

  private static ProducerRecord<byte[], byte[]> record(
      Stream stream, int number, byte @Nullable [] body) {
    return new ProducerRecord<>(
        Topics.LIVE.events(stream), number % TopicSetup.EVENT_PARTITIONS, null, body);
  }

  private static String place(RecordMetadata record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  /** Checks that so many events were accepted, and counts them. */
  private static JsonNode accepted(HttpResponse<byte[]> answer, int count) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.get("accepted")).hasSize(count);
    good += count;
    written += count;
    return body;
  }

  private static JsonNode problem(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
    return problem;
  }

  private static double servedRound(JsonNode board, String id) {
    for (JsonNode subject : board.get("subjects")) {
      if (subject.get("id").asText().equals(id)) {
        return subject.at("/figures/servedRound/value").asDouble();
      }
    }
    return 0;
  }

  private static URI events() {
    return URI.create(stack.url() + "api/v1/events");
  }

  private static HttpResponse<byte[]> post(String type, byte[] body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(events())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode get(String address) throws IOException, InterruptedException {
    return json.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body());
  }

  private static byte[] joined(Object... parts) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (Object part : parts) {
      out.writeBytes(
          part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] event(String id) {
    return json.createObjectNode()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", "gate")
        .put("type", "org.guatu.point.served")
        .put("time", Instant.now().toString())
        .put("schemaversion", 1)
        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
            "data", json.createObjectNode().put("point", "P01").put("round", "R1"))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Registry registry() {
    LocalName name = new LocalName("某处", "Somewhere");
    long now = System.currentTimeMillis();
    long day = 86_400_000;
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "site",
        "Asia/Shanghai",
        List.of(new Area(AREA, AreaKind.COMPOUND, name, 1_000, 400, 121.3, 31.1, 0)),
        List.of(),
        List.of(
            new ServicePoint(
                "P01",
                "sampling",
                name,
                AREA,
                121.3,
                31.1,
                2,
                List.of(AREA),
                now - day,
                now + day,
                now - 2 * day)),
        List.of(new Round("R1", name, now - day, now + day, now + 7 * day)),
        List.of(),
        List.of());
  }
}
