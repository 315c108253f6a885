package org.guatu.contract.wire;

import java.util.Map;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * Cells as JSON. Figures keep their integers; a figure that is unknown is left out. The name of a
 * figure need not be in this build's catalogue, so that an older reader survives a newer job.
 */
public final class CellCodec {
  static final Names CELL =
      Names.required("schemaVersion", "stream", "subject", "window", "revision", "finality")
          .optional("area", "windowStart", "windowEnd", "asOf", "watermark", "figures")
          .optional("lon", "lat", "heading", "status");
  static final Names FIGURE =
      Names.required("numerator", "denominator", "n")
          .optional("settledNumerator", "settledDenominator", "ledger");
  static final Words<Stream> STREAMS = new Words<>(Stream.values(), Stream::wire);
  static final Words<Finality> FINALITIES = new Words<>(Finality.values(), Finality::wire);
  private static final String ROUND_PREFIX = "round/";

  private CellCodec() {}

  public static byte[] encode(Cell cell) {
    return JsonWriter.write(1_024, json -> write(json, cell));
  }

  public static Cell decode(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.RECORD_BYTES)) {
      Cell cell = new Draft().read(json);
      json.end();
      return cell;
    }
  }

  private static void write(JsonWriter json, Cell cell) {
    Window window = cell.window();
    json.whole("schemaVersion", cell.schemaVersion());
    json.text("stream", cell.stream().wire());
    json.text("subject", cell.subject());
    json.text("area", cell.area());
    json.text("window", window.id());
    if (window.id().startsWith(ROUND_PREFIX)) {
      json.instant("windowStart", window.startMillis());
      json.instant("windowEnd", window.endMillis());
    }
    json.whole("revision", cell.revision());
    json.text("finality", cell.finality().wire());
    json.instant("asOf", cell.asOfMillis());
    json.instant("watermark", cell.watermarkMillis());
    json.object("figures", () -> cell.figures().forEach((name, value) -> write(json, name, value)));
    json.degrees("lon", cell.lon());
    json.degrees("lat", cell.lat());
    json.degrees("heading", cell.heading());
    json.text("status", cell.status());
  }

  private static void write(JsonWriter json, String name, FigureValue value) {
    json.object(
        name,
        () -> {
          json.whole("numerator", value.numerator());
          json.whole("denominator", value.denominator());
          json.whole("n", value.n());
          Long numerator = value.settledNumerator();
          Long denominator = value.settledDenominator();
          if (numerator != null && denominator != null) {
            json.whole("settledNumerator", numerator);
            json.whole("settledDenominator", denominator);
          }
          if (value.ledger() != 0) {
            json.whole("ledger", value.ledger());
          }
        });
  }

  private static FigureValue figure(StrictParser json) throws RefusedException {
    long numerator = 0;
    long denominator = 0;
    long n = 0;
    Long settledNumerator = null;
    Long settledDenominator = null;
    long ledger = 0;
    Members members = Members.of(json, FIGURE);
    while (members.next()) {
      switch (members.name()) {
        case "numerator" -> numerator = json.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        case "denominator" -> denominator = json.whole(0, Long.MAX_VALUE);
        case "n" -> n = json.whole(0, Long.MAX_VALUE);
        case "settledNumerator" -> settledNumerator = json.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        case "settledDenominator" -> settledDenominator = json.whole(0, Long.MAX_VALUE);
        case "ledger" -> ledger = json.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        default -> throw members.unread();
      }
    }
    if ((settledNumerator == null) != (settledDenominator == null)) {
      throw json.refuse("settledNumerator and settledDenominator come together");
    }
    return new FigureValue(numerator, denominator, n, settledNumerator, settledDenominator, ledger);
  }

  /** A cell while it is read. */
  private static final class Draft {
    private int schemaVersion;
    private Stream stream = Stream.POINT;
    private String subject = "";
    private @Nullable String area;
    private String window = "";
    private long windowStart = -1;
    private long windowEnd = -1;
    private long revision;
    private Finality finality = Finality.PROVISIONAL;
    private long asOf = -1;
    private long watermark = -1;
    private Map<String, FigureValue> figures = Map.of();
    private double lon = Double.NaN;
    private double lat = Double.NaN;
    private double heading = Double.NaN;
    private @Nullable String status;

    Cell read(StrictParser json) throws RefusedException {
      Members members = Members.of(json, CELL);
      while (members.next()) {
        read(json, members);
      }
      return new Cell(
          schemaVersion,
          stream,
          subject,
          area,
          window(),
          revision,
          finality,
          asOf,
          watermark,
          figures,
          lon,
          lat,
          heading,
          status);
    }

    private void read(StrictParser json, Members members) throws RefusedException {
      switch (members.name()) {
        case "schemaVersion" -> schemaVersion = json.version(Cell.SCHEMA_VERSION);
        case "stream" -> stream = STREAMS.read(json);
        case "subject" -> subject = json.text(Limits.SUBJECT_CHARACTERS);
        case "area" -> area = json.text(Limits.ID_CHARACTERS);
        case "window" -> window = json.text(Limits.SUBJECT_CHARACTERS);
        case "windowStart" -> windowStart = json.anyInstant();
        case "windowEnd" -> windowEnd = json.anyInstant();
        case "revision" -> revision = json.whole(0, Long.MAX_VALUE);
        case "finality" -> finality = FINALITIES.read(json);
        case "asOf" -> asOf = json.anyInstant();
        case "watermark" -> watermark = json.anyInstant();
        case "figures" -> figures = json.map(CellCodec::figure);
        case "lon" -> lon = json.decimal(-180, 180);
        case "lat" -> lat = json.decimal(-90, 90);
        case "heading" -> heading = json.decimal(0, 360);
        case "status" -> status = json.text(Limits.TEXT_CHARACTERS);
        default -> throw members.unread();
      }
    }

    private Window window() throws RefusedException {
      if (window.startsWith(ROUND_PREFIX)) {
        return Window.round(window.substring(ROUND_PREFIX.length()), windowStart, windowEnd);
      }
      // A minute's id is an RFC 3339 time without its seconds.
      boolean minute = window.length() == 17 && window.endsWith("Z");
      long start = minute ? minuteOf(window) : -1;
      if (start < 0) {
        throw new RefusedException(
            "/window", "neither a minute such as 2026-03-01T02:00Z nor round/ and its id");
      }
      return Window.minute(start);
    }

    private static long minuteOf(String id) {
      try {
        return Rfc3339.parse(id.substring(0, 16) + ":00Z");
      } catch (RefusedException e) {
        return -1;
      }
    }
  }
}
