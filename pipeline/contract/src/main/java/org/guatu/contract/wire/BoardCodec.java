package org.guatu.contract.wire;

import java.util.Map;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;

/**
 * Boards and the frames of the live feed as JSON. A frame is one object whose {@code type} is
 * {@code hello}, {@code snapshot}, {@code delta} or {@code heartbeat}. Instants that are not known
 * and values that are not known are null, never 0.
 */
public final class BoardCodec {
  static final int SUBJECT_BYTES = 2_048;

  private BoardCodec() {}

  /** The whole state, as {@code GET /api/v1/board} answers it. */
  public static byte[] encode(Board board) {
    return JsonWriter.write(size(board), json -> write(json, board));
  }

  /** Reads what {@link #encode} writes. */
  public static Board decode(byte[] body) throws RefusedException {
    return BoardReader.board(body);
  }

  /** First frame of a connection. */
  public static byte[] hello(String epoch, long seq) {
    return JsonWriter.write(
        96,
        json -> {
          json.text("type", "hello");
          json.text("epoch", epoch);
          json.whole("seq", seq);
        });
  }

  /** The whole state as a frame: the members of the board beside {@code type}. */
  public static byte[] snapshot(Board board) {
    return JsonWriter.write(
        size(board),
        json -> {
          json.text("type", "snapshot");
          write(json, board);
        });
  }

  /** What changed, as a frame. */
  public static byte[] delta(Delta delta) {
    return JsonWriter.write(
        256 + SUBJECT_BYTES * delta.subjects().size(),
        json -> {
          json.text("type", "delta");
          json.whole("prev", delta.prev());
          json.whole("seq", delta.seq());
          json.instantOrNull("asOf", delta.asOfMillis());
          json.instantOrNull("watermark", delta.watermarkMillis());
          json.objects("subjects", delta.subjects(), subject -> write(json, subject));
          json.objects("alerts", delta.alerts(), alert -> AlertCodec.write(json, alert));
          json.objects("sources", delta.sources(), source -> write(json, source));
          json.texts("removed", delta.removed());
        });
  }

  /**
   * Sign of life, with how old the data are.
   *
   * @param asOfMillis UTC milliseconds; negative where nothing came yet
   * @param watermarkMillis UTC milliseconds; negative where nothing came yet
   */
  public static byte[] heartbeat(long seq, long asOfMillis, long watermarkMillis) {
    return JsonWriter.write(
        128,
        json -> {
          json.text("type", "heartbeat");
          json.whole("seq", seq);
          json.instantOrNull("asOf", asOfMillis);
          json.instantOrNull("watermark", watermarkMillis);
        });
  }

  private static int size(Board board) {
    return 256 + SUBJECT_BYTES * board.subjects().size();
  }

  private static void write(JsonWriter json, Board board) {
    writeHead(json, board);
    json.objects("subjects", board.subjects(), subject -> write(json, subject));
    writeTail(json, board);
  }

  /** All that stands before the subjects. */
  static void writeHead(JsonWriter json, Board board) {
    json.text("mode", board.mode().wire());
    json.text("epoch", board.epoch());
    json.whole("seq", board.seq());
    json.instantOrNull("asOf", board.asOfMillis());
    json.instantOrNull("watermark", board.watermarkMillis());
  }

  /** All that stands after the subjects. */
  static void writeTail(JsonWriter json, Board board) {
    json.objects("alerts", board.alerts(), alert -> AlertCodec.write(json, alert));
    json.objects("sources", board.sources(), source -> write(json, source));
  }

  static void write(JsonWriter json, BoardSubject subject) {
    json.text("id", subject.id());
    json.text("kind", subject.kind().wire());
    AlertCodec.write(json, "name", subject.name());
    json.textOrNull("area", subject.area());
    json.degrees("lon", subject.lon());
    json.degrees("lat", subject.lat());
    json.degrees("heading", subject.heading());
    json.text("state", subject.state().wire());
    json.instantOrNull("asOf", subject.asOfMillis());
    if (!subject.counts().isEmpty()) {
      json.object("counts", () -> subject.counts().forEach(json::whole));
    }
    json.object("figures", () -> figures(json, subject.figures()));
  }

  private static void figures(JsonWriter json, Map<String, BoardFigure> figures) {
    figures.forEach((name, figure) -> json.object(name, () -> write(json, figure)));
  }

  private static void write(JsonWriter json, BoardFigure figure) {
    json.decimalOrNull("value", figure.value());
    json.decimalOrNull("settledValue", figure.settledValue());
    json.whole("n", figure.n());
    json.whole("revision", figure.revision());
    json.text("window", figure.window());
    json.truth("settled", figure.settled());
    json.truth("final", figure.isFinal());
    if (figure.ledger() != 0) {
      json.decimal("ledger", figure.ledger());
    }
  }

  private static void write(JsonWriter json, BoardSource source) {
    json.text("id", source.id());
    json.text("stream", source.stream().wire());
    json.instantOrNull("lastReceivedAt", source.lastReceivedAtMillis());
    json.text("state", source.state().wire());
    json.whole("late", source.late());
    json.whole("duplicate", source.duplicate());
    json.whole("quarantined", source.quarantined());
    json.whole("devicesKnown", source.devicesKnown());
    json.whole("devicesSilent", source.devicesSilent());
    json.whole("devicesSkewed", source.devicesSkewed());
    if (source.clockOffsetSeconds() != 0) {
      json.whole("clockOffsetSeconds", source.clockOffsetSeconds());
    }
    if (source.records60m() != 0) {
      json.whole("late60m", source.late60m());
      json.whole("records60m", source.records60m());
    }
  }
}
