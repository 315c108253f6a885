package org.guatu.local.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.local.broker.TopicTail;
import org.guatu.local.run.LocalStack;
import org.guatu.local.run.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that nobody knew is learned while the operation runs: what was counted nowhere moves. */
class AliasIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String AREA = "990101001";
  private static final String TOP = "area:" + AREA;
  private static final String NOWHERE = "area:?";

  @TempDir Path folder;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatWasCountedNowhereMovesAndGoesOnAfterARestart() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.write(data.resolve("registry.json"), RegistryCodec.encode(registry()));
    RunOptions options = new RunOptions("127.0.0.1", 0, data, null, 0, 1);
    try (LocalStack stack = LocalStack.start(options);
        Calls calls = new Calls(stack)) {
      for (int i = 0; i < 5; i++) {
        send(stack, call("unknown-" + i, "X-17"));
      }
      send(stack, call("known", AREA));
      send(stack, call("mistaken", "X-18"));
      send(stack, corrected(call("corrected", "X-17"), "mistaken"));
      calls.await(1, 6);

      assertThat(teach(stack, "X-17", "990101009")).isEqualTo(422);
      assertThat(teach(stack, AREA, AREA)).isEqualTo(422);
      assertThat(teach(stack, "X-17", AREA)).isEqualTo(202);
      assertThat(teach(stack, "X-17", AREA)).isEqualTo(202);
      assertThat(teach(stack, "X-17", "99")).isEqualTo(409);
      calls.await(7, 0);

      send(stack, call("later", "X-17"));
      calls.await(8, 0);
      await().atMost(SOON).until(() -> !learned(stack).get("looking").asBoolean());
      assertThat(learned(stack).get("moved").asInt()).isEqualTo(7);
    }
    try (LocalStack stack = LocalStack.start(options);
        Calls calls = new Calls(stack)) {
      send(stack, call("after the restart", "X-17"));
      calls.await(9, 0);
      assertThat(learned(stack).get("aliases").findValuesAsText("alias")).containsExactly("X-17");
      assertThat(learned(stack).get("moved").asInt()).isEqualTo(1);
    }
  }

  /** The calls offered in the round, by area. */
  private static final class Calls implements AutoCloseable {
    private final TopicTail latest;
    private final Map<String, Cell> rounds = new HashMap<>();

    Calls(LocalStack stack) {
      latest = new TopicTail(stack.bootstrapServers(), List.of("latest"));
    }

    void await(long home, long nowhere) {
      org.awaitility.Awaitility.await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                for (byte[] value : latest.next()) {
                  Cell cell = CellCodec.decode(value);
                  if (cell.window().kind() == WindowKind.ROUND) {
                    rounds.put(cell.subject(), cell);
                  }
                }
                assertThat(offered(TOP)).isEqualTo(home);
                assertThat(offered(NOWHERE)).isEqualTo(nowhere);
              });
    }

    private long offered(String subject) {
      Cell cell = rounds.get(subject);
      FigureValue value = cell == null ? null : cell.figures().get("offered");
      return value == null ? 0 : value.numerator();
    }

    @Override
    public void close() {
      latest.close();
    }
  }

  private int teach(LocalStack stack, String code, String area) throws Exception {
    return post(
            stack,
            "aliases",
            "application/json",
            json.createObjectNode().put("alias", code).put("area", area))
        .statusCode();
  }

  private JsonNode learned(LocalStack stack) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address(stack, "aliases")).build();
    return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private void send(LocalStack stack, ObjectNode event) throws Exception {
    HttpResponse<String> answer = post(stack, "events", "application/cloudevents+json", event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private HttpResponse<String> post(LocalStack stack, String path, String type, ObjectNode body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(stack, path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(LocalStack stack, String path) {
    return URI.create(stack.url() + "api/v1/" + path);
  }

  private ObjectNode call(String id, String area) {
    ObjectNode event =
        json.createObjectNode()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", "switch")
            .put("type", "org.guatu.call.callOffered")
            .put("time", Instant.now().toString())
            .put("schemaversion", 1)
            .put("area", area);
    event.putObject("data").put("round", "R1").put("call", id).put("line", "L1");
    return event;
  }

  private static ObjectNode corrected(ObjectNode event, String id) {
    ObjectNode correction = event.put("correctssource", "switch").put("correctsid", id);
    ((ObjectNode) correction.get("data")).put("call", id);
    return correction;
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
        List.of(
            new Area("99", AreaKind.CITY, name, 1_000, 400, 121.3, 31.1, 0),
            new Area(AREA, AreaKind.SUBDISTRICT, name, 1_000, 400, 121.3, 31.1, 0)),
        List.of(),
        List.of(),
        List.of(new Round("R1", name, now - day, now + day, now + 7 * day)),
        List.of(),
        List.of());
  }
}
