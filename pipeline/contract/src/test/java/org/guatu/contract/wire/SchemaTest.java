package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.contract.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published schemas say what the codecs do. After a change of the tables, {@code
 * -Dguatu.schemas=write} writes the files anew.
 */
class SchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/guatu/contract/schema");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  /** Ways of breaking that any schema can see, for JSON itself is whole. */
  private static final Set<String> VISIBLE =
      Set.of("dropped", "null", "true", "an empty array", "not of this type", "unknown", "empty");

  @Test
  void theFilesAreThoseOfTheTables() throws IOException {
    for (Map.Entry<String, ObjectNode> schema : DocumentSchemas.all().entrySet()) {
      Path file = FOLDER.resolve(schema.getKey());
      String text =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema.getValue()) + "\n";
      if ("write".equals(System.getProperty("guatu.schemas"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(Files.readString(file)).as(schema.getKey()).isEqualTo(text);
    }
  }

  static List<Path> events() {
    return Golden.files("events");
  }

  @ParameterizedTest
  @MethodSource("events")
  void goldenEventsAreValid(Path file) throws IOException {
    byte[] json = Golden.bytes(file);
    String type = JSON.readTree(json).get("type").asText();
    assertThat(errors(schemaOf(type), json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cell", "alert", "board", "frame"})
  void goldenDocumentsAreValid(String kind) {
    for (Path file : Golden.files(kind + "s")) {
      assertThat(errors(kind + ".json", Golden.bytes(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theGoldenRegistryIsValid() {
    assertThat(errors("registry.json", Golden.bytes("registries/registry.json"))).isEmpty();
  }

  @Test
  void generatedEventsAreValid() {
    AnyEvents events = new AnyEvents(new Random(21));
    for (EventShape shape : EventShape.all()) {
      for (int i = 0; i < 20; i++) {
        Event event = events.of(shape);
        assertThat(errors(schemaOf(shape.cloudEventType()), EventCodec.encode(event)))
            .as(event.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void generatedDocumentsAreValid() {
    AnyDocuments documents = new AnyDocuments(new Random(22));
    for (int i = 0; i < 200; i++) {
      assertThat(errors("cell.json", CellCodec.encode(documents.cell()))).isEmpty();
      assertThat(errors("alert.json", AlertCodec.encode(documents.alert()))).isEmpty();
      assertThat(errors("board.json", BoardCodec.encode(documents.board()))).isEmpty();
      assertThat(errors("frame.json", BoardCodec.snapshot(documents.board()))).isEmpty();
      assertThat(errors("registry.json", RegistryCodec.encode(documents.registry()))).isEmpty();
    }
  }

  @Test
  void schemasRefuseWhatTheyCanSee() {
    for (Broken broken : BrokenEvents.kinds(Integer.MAX_VALUE, 23)) {
      if (VISIBLE.contains(broken.how())) {
        assertThat(errors(schemaOf(broken.type()), broken.body())).as(broken.kind()).isNotEmpty();
      }
    }
  }

  private static String schemaOf(String type) {
    EventShape shape = EventShape.of(type);
    if (shape == null) {
      throw new IllegalStateException(type);
    }
    return "event-" + shape.stream().wire() + ".json";
  }

  private static List<String> errors(String schema, byte[] json) {
    try {
      JsonNode document = JSON.readTree(new String(json, StandardCharsets.UTF_8));
      return SCHEMAS.computeIfAbsent(schema, SchemaTest::load).validate(document).stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonSchema load(String name) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SchemaLocation.of(FOLDER.resolve(name).toUri().toString()), config);
  }
}
