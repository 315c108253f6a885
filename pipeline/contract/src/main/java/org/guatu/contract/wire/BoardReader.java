package org.guatu.contract.wire;

import java.util.List;
import java.util.Map;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Reads boards: for who follows one from outside, and for tests. */
final class BoardReader {
  static final Names BOARD =
      Names.required("mode", "epoch", "seq", "subjects", "alerts", "sources")
          .optional("asOf", "watermark");
  static final Names FIGURE =
      Names.required("n", "revision", "window", "settled", "final")
          .optional("value", "settledValue", "ledger");
  static final Names SOURCE =
      Names.required(
              "id",
              "stream",
              "state",
              "late",
              "duplicate",
              "quarantined",
              "devicesKnown",
              "devicesSilent",
              "devicesSkewed")
          .optional("lastReceivedAt", "clockOffsetSeconds", "late60m", "records60m");
  static final Words<Mode> MODES = new Words<>(Mode.values(), Mode::wire);
  static final Words<SubjectKind> KINDS = new Words<>(SubjectKind.values(), SubjectKind::wire);
  static final Words<SubjectState> STATES = new Words<>(SubjectState.values(), SubjectState::wire);
  static final Words<SourceState> SOURCE_STATES =
      new Words<>(SourceState.values(), SourceState::wire);

  private BoardReader() {}

  static Board board(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.DOCUMENT_BYTES)) {
      Board board = board(json);
      json.end();
      return board;
    }
  }

  private static Board board(StrictParser json) throws RefusedException {
    Mode mode = Mode.LIVE;
    String epoch = "";
    long seq = 0;
    long asOf = -1;
    long watermark = -1;
    List<BoardSubject> subjects = List.of();
    List<Alert> alerts = List.of();
    List<BoardSource> sources = List.of();
    Members members = Members.of(json, BOARD);
    while (members.next()) {
      switch (members.name()) {
        case "mode" -> mode = MODES.read(json);
        case "epoch" -> epoch = json.text(Limits.ID_CHARACTERS);
        case "seq" -> seq = json.whole(0, Limits.SEQUENCE);
        case "asOf" -> asOf = json.anyInstant();
        case "watermark" -> watermark = json.anyInstant();
        case "subjects" -> subjects = json.list(BoardSubjectReader::subject);
        case "alerts" -> alerts = json.list(AlertCodec::read);
        case "sources" -> sources = json.list(BoardReader::source);
        default -> throw members.unread();
      }
    }
    return new Board(mode, epoch, seq, asOf, watermark, subjects, alerts, sources);
  }

  static BoardFigure figure(StrictParser json) throws RefusedException {
    @Nullable Double value = null;
    @Nullable Double settledValue = null;
    long n = 0;
    long revision = 0;
    String window = "";
    boolean settled = false;
    boolean isFinal = false;
    double ledger = 0;
    Members members = Members.of(json, FIGURE);
    while (members.next()) {
      switch (members.name()) {
        case "value" -> value = any(json);
        case "settledValue" -> settledValue = any(json);
        case "n" -> n = json.whole(0, Long.MAX_VALUE);
        case "revision" -> revision = json.whole(0, Long.MAX_VALUE);
        case "window" -> window = json.text(Limits.SUBJECT_CHARACTERS);
        case "settled" -> settled = json.truth();
        case "final" -> isFinal = json.truth();
        case "ledger" -> ledger = any(json);
        default -> throw members.unread();
      }
    }
    return new BoardFigure(value, settledValue, n, revision, window, settled, isFinal, ledger);
  }

  private static BoardSource source(StrictParser json) throws RefusedException {
    String id = "";
    Stream stream = Stream.POINT;
    long lastReceivedAt = -1;
    SourceState state = SourceState.UNKNOWN;
    long late = 0;
    long duplicate = 0;
    long quarantined = 0;
    long known = 0;
    long silent = 0;
    long skewed = 0;
    long clockOffset = 0;
    long late60m = 0;
    long records60m = 0;
    Members members = Members.of(json, SOURCE);
    while (members.next()) {
      switch (members.name()) {
        case "id" -> id = json.text(Limits.SUBJECT_CHARACTERS);
        case "stream" -> stream = CellCodec.STREAMS.read(json);
        case "lastReceivedAt" -> lastReceivedAt = json.anyInstant();
        case "state" -> state = SOURCE_STATES.read(json);
        case "late" -> late = json.whole(0, Long.MAX_VALUE);
        case "duplicate" -> duplicate = json.whole(0, Long.MAX_VALUE);
        case "quarantined" -> quarantined = json.whole(0, Long.MAX_VALUE);
        case "devicesKnown" -> known = json.whole(0, Long.MAX_VALUE);
        case "devicesSilent" -> silent = json.whole(0, Long.MAX_VALUE);
        case "devicesSkewed" -> skewed = json.whole(0, Long.MAX_VALUE);
        case "clockOffsetSeconds" ->
            clockOffset = json.whole(-Limits.CLOCK_SECONDS, Limits.CLOCK_SECONDS);
        case "late60m" -> late60m = json.whole(0, Long.MAX_VALUE);
        case "records60m" -> records60m = json.whole(0, Long.MAX_VALUE);
        default -> throw members.unread();
      }
    }
    return new BoardSource(
        id,
        stream,
        lastReceivedAt,
        state,
        late,
        duplicate,
        quarantined,
        known,
        silent,
        skewed,
        clockOffset,
        late60m,
        records60m);
  }

  static int childCount(StrictParser json) throws RefusedException {
    return (int) json.whole(0, Integer.MAX_VALUE);
  }

  static Map<String, BoardFigure> figures(StrictParser json) throws RefusedException {
    return json.map(BoardReader::figure);
  }

  private static double any(StrictParser json) throws RefusedException {
    return json.decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
