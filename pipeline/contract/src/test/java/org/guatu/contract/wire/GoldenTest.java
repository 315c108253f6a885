package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.Delta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the golden files is read, and written again as it stands there. */
class GoldenTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> events() {
    return Golden.files("events");
  }

  static List<Path> cells() {
    return Golden.files("cells");
  }

  static List<Path> alerts() {
    return Golden.files("alerts");
  }

  static List<Path> boards() {
    return Golden.files("boards");
  }

  static List<Path> registries() {
    return Golden.files("registries");
  }

  static List<Path> refused() {
    return Golden.files("refused");
  }

  @Test
  void everyTypeHasItsFile() {
    List<String> names =
        EventShape.all().stream()
            .map(shape -> shape.stream().wire() + "." + shape.typeName() + ".json")
            .toList();

    assertThat(events()).map(file -> file.getFileName().toString()).containsAll(names);
  }

  @ParameterizedTest
  @MethodSource("events")
  void events(Path file) throws Exception {
    same(file, EventCodec.encode(EventCodec.decode(Golden.bytes(file), 1)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void cells(Path file) throws Exception {
    same(file, CellCodec.encode(CellCodec.decode(Golden.bytes(file))));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alerts(Path file) throws Exception {
    same(file, AlertCodec.encode(AlertCodec.decode(Golden.bytes(file))));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void boards(Path file) throws Exception {
    same(file, BoardCodec.encode(BoardCodec.decode(Golden.bytes(file))));
  }

  @ParameterizedTest
  @MethodSource("registries")
  void registries(Path file) throws Exception {
    same(file, RegistryCodec.encode(RegistryCodec.decode(Golden.bytes(file))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refused(Path file) throws IOException {
    JsonNode expected = JSON.readTree(Golden.bytes(file));
    byte[] body = expected.get("body").asText().getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(expected.get("of").asText(), body))
        .satisfies(
            refused -> {
              assertThat(refused.path()).isEqualTo(expected.get("path").asText());
              assertThat(refused.reason()).isEqualTo(expected.get("reason").asText());
            });
  }

  private static Object read(String of, byte[] body) throws RefusedException {
    return switch (of) {
      case "event" -> EventCodec.decode(body, 1);
      case "cell" -> CellCodec.decode(body);
      case "alert" -> AlertCodec.decode(body);
      case "board" -> BoardCodec.decode(body);
      case "registry" -> RegistryCodec.decode(body);
      default -> throw new IllegalArgumentException(of);
    };
  }

  @Test
  void frames() throws Exception {
    Board board = BoardCodec.decode(Golden.bytes("boards/board.json"));
    long asOf = Rfc3339.parse("2026-03-01T07:31:04.500Z");
    long watermark = Rfc3339.parse("2026-03-01T07:31:04Z");

    same("hello", BoardCodec.hello(board.epoch(), board.seq()));
    same("snapshot", BoardCodec.snapshot(board));
    same("heartbeat", BoardCodec.heartbeat(4712, asOf, watermark));
    same("heartbeat-of-nothing", BoardCodec.heartbeat(0, -1, -1));
    same("delta", BoardCodec.delta(delta(asOf, watermark)));
  }

  /** A delta of what the golden frame holds, read as if it were a board. */
  private static Delta delta(long asOf, long watermark) throws Exception {
    ObjectNode frame = (ObjectNode) JSON.readTree(Golden.bytes("frames/delta.json"));
    List<String> removed = List.of(frame.get("removed").get(0).asText());
    frame.remove(List.of("type", "prev", "removed"));
    frame.put("mode", "live").put("epoch", "e");
    Board changed = BoardCodec.decode(JSON.writeValueAsBytes(frame));
    return new Delta(
        4711,
        4712,
        asOf,
        watermark,
        changed.subjects(),
        changed.alerts(),
        changed.sources(),
        removed);
  }

  private static void same(String frame, byte[] written) throws IOException {
    JsonNode expected = JSON.readTree(Golden.bytes("frames/" + frame + ".json"));
    assertThat(JSON.readTree(written)).isEqualTo(expected);
  }

  private static void same(Path file, byte[] written) throws IOException {
    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Golden.bytes(file)));
  }
}
