package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.board.Mode;
import org.guatu.contract.event.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions of the interface say what is there: addresses, topics, schemas. */
class DescriptionsTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/guatu/contract");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void openApiHasEveryAddress() throws IOException {
    JsonNode api = read("openapi.yaml");

    assertThat(api.get("openapi").asText()).startsWith("3.1.");
    assertThat(names(api.get("paths")))
        .containsExactlyInAnyOrder(
            "/api/v1/events",
            "/api/v1/aliases",
            "/api/v1/board",
            "/api/v1/live",
            "/api/v1/history",
            "/api/v1/evidence",
            "/api/v1/site",
            "/api/v1/devices",
            "/api/v1/walls",
            "/map/background.json",
            "/api/v1/health",
            "/api/v1/openapi.yaml",
            "/api/v1/asyncapi.yaml",
            "/api/v1/schema/{name}");
    assertThat(names(api.at("/paths/~1api~1v1~1events/post/responses")))
        .containsExactlyInAnyOrder("202", "400", "403", "408", "413", "415", "422", "429", "503");
    assertThat(names(api.at("/paths/~1api~1v1~1aliases/post/responses")))
        .containsExactlyInAnyOrder("202", "400", "403", "408", "409", "413", "422", "503");
    assertThat(names(api.at("/paths/~1api~1v1~1live/get/responses")))
        .containsExactlyInAnyOrder("101", "400", "403", "426", "503");
  }

  @Test
  void everyErrorIsAProblem() throws IOException {
    JsonNode api = read("openapi.yaml");
    for (JsonNode path : api.get("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        operation
            .get("responses")
            .properties()
            .forEach(
                response -> {
                  if (response.getKey().startsWith("4")) {
                    JsonNode answer = response.getValue();
                    JsonNode resolved =
                        answer.has("$ref")
                            ? api.at(answer.get("$ref").asText().substring(1))
                            : answer;
                    assertThat(names(resolved.get("content")))
                        .as(id + " " + response.getKey())
                        .containsExactly("application/problem+json");
                  }
                });
      }
    }
    assertThat(names(api.at("/components/schemas/Problem/properties")))
        .containsExactly("type", "title", "status", "detail", "instance");
  }

  @Test
  void openApiNamesTheSchemasAndModesThereAre() throws IOException {
    JsonNode api = read("openapi.yaml");
    JsonNode names = api.at("/paths/~1api~1v1~1schema~1{name}/get/parameters/0/schema/enum");

    assertThat(texts(names)).containsExactlyElementsOf(DocumentSchemas.all().keySet());
    assertThat(texts(api.at("/components/schemas/Site/properties/mode/enum")))
        .containsExactlyElementsOf(Arrays.stream(Mode.values()).map(Mode::wire).toList());
  }

  @Test
  void asyncApiHasEveryStreamsTopic() throws IOException {
    JsonNode api = read("asyncapi.yaml");
    Set<String> topics = new TreeSet<>();
    for (Stream stream : Stream.values()) {
      topics.add(Topics.LIVE.events(stream));
    }
    topics.addAll(
        List.of(
            Topics.LIVE.metrics(),
            Topics.LIVE.latest(),
            Topics.LIVE.alerts(),
            Topics.LIVE.registry(),
            "/api/v1/live"));

    assertThat(api.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(api.get("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(topics);
  }

  @Test
  void theClockRecordIsTheOneWritten() throws IOException {
    JsonNode schema = read("asyncapi.yaml").at("/components/messages/clock/payload");
    JsonNode clock = YAML.readTree(EventCodec.clock(1_772_350_264_250L));

    assertThat(names(clock)).containsExactlyElementsOf(names(schema.get("properties")));
    assertThat(clock.get("type")).isEqualTo(schema.at("/properties/type/const"));
    assertThat(clock.get("source")).isEqualTo(schema.at("/properties/source/const"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "asyncapi.yaml"})
  void everyReferenceLeadsSomewhere(String name) throws IOException {
    JsonNode document = read(name);
    for (String reference : document.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(FOLDER.resolve(reference)).exists();
      }
    }
  }

  private static JsonNode read(String name) throws IOException {
    return YAML.readTree(Files.readAllBytes(FOLDER.resolve(name)));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
