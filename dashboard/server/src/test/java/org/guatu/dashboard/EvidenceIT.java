package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Down to the events, over a real server and a real log. */
class EvidenceIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PERSON = "9f86d081884c7d659a2feaa0c55ad015";
  private static final String CALLER = "5e884898da28047151d0e56f8dc62927";
  private static final String HOME = "310117101001";
  private static final long MINUTE = Cells.minute(0);

  /** The operation clock, and so what the log stamps: the test moves it. */
  private static final AtomicLong NOW = new AtomicLong(MINUTE + 10_000);

  @TempDir static Path folder;
  private static TestBroker broker;
  private static DashboardServer server;

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    publishRegistry();
    server =
        DashboardServer.start(
            ServerOptions.of(broker.address())
                .address("127.0.0.1", 0)
                .operationClock(() -> Instant.ofEpochMilli(NOW.get()))
                .build());
    await()
        .atMost(SOON)
        .until(() -> get("/api/v1/site").body().contains("\"root\":\"area:" + HOME));
    writeOperation();
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  /**
   * What happens in the minute: some at P07, one elsewhere, a call; then copies and corrections.
   */
  private static void writeOperation() throws Exception {
    append(served("a", "P07", "1", 1_000).person(PERSON).build());
    append(served("b", "P07", "2", 2_000).person("somebody-else").build());
    append(served("other", "P08", "1", 3_000).build());
    append(served("moved", "P07", "2", 4_000).build());
    append(
        PointEvent.of(PointEventType.LANE_OPENED, "app", "lane", MINUTE + 5_000)
            .area(HOME + "002007")
            .point("P07")
            .lane("2")
            .build());
    append(
        CallEvent.of(CallEventType.CALL_OFFERED, "switch", "call-13800138000", MINUTE + 6_000)
            .area(HOME + "002007")
            .call("K1")
            .caller(CALLER)
            .line("12345")
            .topic("my neighbour's name is Li")
            .lon(121.38)
            .lat(31.11)
            .build());
    append(order("place", DeliveryEventType.ORDER_PLACED, "O1", 7_000).build());
    append(
        order("gate", DeliveryEventType.ORDER_AT_GATE, "O1", 9_000)
            .windowEndMillis(MINUTE + 3_600_000)
            .build());
    append(order("other-place", DeliveryEventType.ORDER_PLACED, "O2", 8_000).build());
    append(served("a", "P07", "1", 1_000).person(PERSON).build());
    append(served("b", "P07", "9", 2_000).person("somebody-else").build());
    NOW.set(MINUTE + 90_000);
    append(
        served("fix", "P08", "2", 4_000)
            .corrects(served("moved", "", "", 0).build().key())
            .build());
    append(served("next", "P07", "1", 65_000).build());
  }

  @Test
  void aFigureOfAMinuteOpensToTheEventsOfThatPoint() throws Exception {
    JsonObject found = evidence("subject=point:P07&minute=2026-03-01T02:00Z&figure=served");
    assertThat(ids(found)).containsExactly("a", "a", "b", "b", "fix", "moved");
    assertThat(found.getJsonArray("types")).isEqualTo(JsonArray.of("served"));
    assertThat(found.getBoolean("restsOnEarlier")).isFalse();
    assertThat(found.getJsonObject("byLane")).isEqualTo(new JsonObject().put("1", 1).put("2", 2));
    assertThat(found.getInteger("leftOut")).isZero();
    assertThat(found.getValue("cut")).isNull();
    assertThat(found.getInteger("read")).isGreaterThanOrEqualTo(9);
  }

  @Test
  void howFarOrdersCameIsToldTheOneThatIsDueFirst() throws Exception {
    JsonObject found = evidence("subject=area:" + HOME + "&minute=2026-03-01T02:00Z");
    assertThat(found.getInteger("orders")).isEqualTo(2);
    assertThat(found.getJsonArray("byOrder"))
        .isEqualTo(
            JsonArray.of(
                new JsonObject()
                    .put("order", "O1")
                    .put("type", "orderAtGate")
                    .put("time", "2026-03-01T02:00:09.000Z")
                    .put("need", null)
                    .put("due", "2026-03-01T03:00:00.000Z"),
                new JsonObject()
                    .put("order", "O2")
                    .put("type", "orderPlaced")
                    .put("time", "2026-03-01T02:00:08.000Z")
                    .put("need", null)
                    .put("due", null)));
  }

  @Test
  void whatBecameOfAnEventIsTold() throws Exception {
    JsonObject found = evidence("subject=point:P07&minute=2026-03-01T02:00Z");
    assertThat(fates(found, "a")).containsExactly("stands", "duplicate");
    assertThat(fates(found, "b")).containsExactly("stands", "conflicting");
    assertThat(fates(found, "moved")).containsExactly("corrected");
    assertThat(event(found, "moved").getJsonObject("correctedBy").getString("id")).isEqualTo("fix");
    assertThat(event(found, "fix").getJsonObject("corrects"))
        .isEqualTo(new JsonObject().put("source", "app").put("id", "moved"));
    assertThat(ids(found)).contains("lane").doesNotContain("other", "next");
  }

  @Test
  void peopleAreMasked() throws Exception {
    HttpResponse<String> answer =
        get("/api/v1/evidence?subject=area:" + HOME + "&minute=2026-03-01T02:00Z");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .doesNotContain(
            PERSON, CALLER, "somebody-else", "13800138000", "Li", "121.38", HOME + "002");
    JsonObject found = new JsonObject(answer.body());
    assertThat(ids(found)).contains("a", "other", "call-…");
    assertThat(event(found, "a").getJsonObject("data").getString("person")).isEqualTo("P1");
    assertThat(event(found, "b").getJsonObject("data").getString("person")).isEqualTo("P2");
    JsonObject call = event(found, "call-…");
    assertThat(call.getString("area")).isEqualTo(HOME);
    assertThat(call.getJsonObject("data"))
        .isEqualTo(new JsonObject().put("call", "K1").put("caller", "C1").put("line", "12345"));
  }

  @Test
  void ofMoreThanAreListedTheRestIsCounted() throws Exception {
    JsonObject found = evidence("subject=point:P07&minute=2026-03-01T02:00Z&limit=2");
    assertThat(found.getJsonArray("events")).hasSize(2);
    assertThat(found.getInteger("leftOut")).isEqualTo(found.getInteger("found") - 2);
  }

  @Test
  void theNextMinuteHasItsOwn() throws Exception {
    assertThat(ids(evidence("subject=point:P07&minute=2026-03-01T02:01Z"))).containsExactly("next");
    assertThat(ids(evidence("subject=point:P07&minute=2026-03-01T02:01Z&figure=served15m")))
        .contains("a", "next");
    assertThat(ids(evidence("subject=line:12345&minute=2026-03-01T02:00Z")))
        .containsExactly("call-…");
  }

  @Test
  void aBadQuestionIsAProblem() throws Exception {
    for (String wrong :
        List.of(
            "",
            "?subject=P07&minute=2026-03-01T02:00Z",
            "?subject=point:P07",
            "?subject=point:P07&minute=noon",
            "?subject=point:P07&minute=2026-03-01T02:00Z&figure=nosuch",
            "?subject=point:P07&minute=2026-03-01T02:00Z&figure=offered",
            "?subject=point:P07&minute=2026-03-01T02:00Z&limit=0",
            "?subject=source:nosuch/app&minute=2026-03-01T02:00Z")) {
      HttpResponse<String> answer = get("/api/v1/evidence" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(new JsonObject(answer.body()).getString("detail")).as(wrong).isNotEmpty();
    }
  }

  @Test
  void fewMayLookAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    HTTP.sendAsync(
                        request("/api/v1/evidence?subject=point:P07&minute=2026-03-01T02:00Z"),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 429);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 429)
        .isNotEmpty()
        .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
  }

  private static PointEvent.Builder served(String id, String point, String lane, long after) {
    return PointEvent.of(PointEventType.SERVED, "app", id, MINUTE + after)
        .area(HOME + "002007")
        .point(point)
        .lane(lane)
        .outcome("done");
  }

  private static DeliveryEvent.Builder order(
      String id, DeliveryEventType type, String order, long after) {
    return DeliveryEvent.of(type, "app", id, MINUTE + after).area(HOME + "002007").order(order);
  }

  private static void append(Event event) throws Exception {
    server.log().append(event).get();
  }

  private static JsonObject evidence(String query) throws Exception {
    // Other tests may be looking.
    HttpResponse<String> answer =
        await()
            .atMost(SOON)
            .until(() -> get("/api/v1/evidence?" + query), one -> one.statusCode() != 429);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static List<JsonObject> events(JsonObject found) {
    return found.getJsonArray("events").stream().map(one -> (JsonObject) one).toList();
  }

  private static List<String> ids(JsonObject found) {
    return events(found).stream().map(one -> one.getString("id")).toList();
  }

  private static List<String> fates(JsonObject found, String id) {
    return events(found).stream()
        .filter(one -> one.getString("id").equals(id))
        .map(one -> one.getString("fate"))
        .toList();
  }

  private static JsonObject event(JsonObject found, String id) {
    return events(found).stream()
        .filter(one -> one.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(request(path), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
  }

  private static void publishRegistry() throws Exception {
    Registry empty = Registry.empty("demo", "Asia/Shanghai");
    Area area =
        new Area(
            HOME, AreaKind.NEIGHBOURHOOD, LocalName.same("滨河"), 3_200, 1_190, 121.38, 31.11, 0);
    Registry registry =
        new Registry(
            empty.schemaVersion(),
            empty.version(),
            empty.site(),
            empty.timeZone(),
            List.of(area),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.LIVE.registry(),
                  "registry".getBytes(StandardCharsets.UTF_8),
                  RegistryCodec.encode(registry)))
          .get();
    }
  }
}
