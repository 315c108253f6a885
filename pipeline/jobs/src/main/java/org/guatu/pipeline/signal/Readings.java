package org.guatu.pipeline.signal;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * Takes from cells what signals look at. Settled figures alone: they are a function of the events,
 * and nothing changes them, so neither does anything change a signal. The shift of a point's lanes
 * is the post {@code point-} and the point's id.
 */
public final class Readings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Digits of a neighbourhood's code. */
  static final int NEIGHBOURHOOD_DIGITS = 12;

  /** A code with more is a building's. */
  private static final int COMPOUND_DIGITS = 15;

  private static final String DEVICES_OF_AREA = "area/";
  private static final String POST_OF_POINT = "point-";

  private static final Map<Figure, Measure> OF_AREAS =
      new EnumMap<>(
          Map.of(
              Figure.OFFERED, Measure.CALLS,
              Figure.CALLERS_TESTING, Measure.CALLERS_TESTING,
              Figure.CALLERS_SUPPLIES, Measure.CALLERS_SUPPLIES,
              Figure.CALLERS_MEDICAL, Measure.CALLERS_MEDICAL,
              Figure.CALLERS_TRANSFER, Measure.CALLERS_TRANSFER,
              Figure.CALLERS_REPAIR, Measure.CALLERS_REPAIR,
              Figure.DUE, Measure.DUE,
              Figure.DELIVERED, Measure.DELIVERED,
              Figure.MEDICINE_AGE_MAX_MINUTES, Measure.MEDICINE_AGE_MINUTES));

  private static final Map<Figure, Measure> OF_BUILDINGS =
      new EnumMap<>(
          Map.of(
              Figure.DELIVERED, Measure.DELIVERED,
              Figure.CALLERS_NOT_RECEIVED, Measure.NOT_RECEIVED));

  private final Places places;
  private final Finishing finishing;
  private final Set<String> watched;

  /**
   * @param registry whose areas are watched; prefixes of codes that it does not name are not
   */
  public Readings(Registry registry, Places places, Finishing finishing) {
    this.places = places;
    this.finishing = finishing;
    this.watched =
        registry.areas().stream()
            .map(Area::code)
            .filter(code -> code.length() <= NEIGHBOURHOOD_DIGITS)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** What a cell tells; null where it tells nothing. */
  public @Nullable Reading of(Cell cell) {
    if (cell.window().kind() != WindowKind.MINUTE) {
      return null;
    }
    SubjectKind kind = SubjectId.kindOf(cell.subject());
    // What is told of devices is final at once.
    Finality looked = kind == SubjectKind.DEVICES ? Finality.FINAL : Finality.SETTLED;
    if (cell.finality() != looked) {
      return null;
    }
    Reading reading = new Reading();
    reading.minuteMillis = cell.window().startMillis();
    reading.again =
        looked == Finality.SETTLED
            && cell.watermarkMillis() > finishing.settlesAtMillis(reading.minuteMillis);
    if (kind == SubjectKind.AREA) {
      ofArea(cell, reading);
    } else if (kind == SubjectKind.POINT) {
      ofPoint(cell, reading);
    } else if (kind == SubjectKind.POST) {
      ofPost(cell, reading);
    } else if (kind == SubjectKind.DEVICES) {
      ofDevices(cell, reading);
    }
    return reading.isEmpty() || !watched.contains(reading.place) ? null : reading;
  }

  private static void ofArea(Cell cell, Reading reading) {
    String code = SubjectId.parse(cell.subject()).code();
    reading.subject = cell.subject();
    reading.place = placeOf(code);
    if (code.length() <= NEIGHBOURHOOD_DIGITS) {
      OF_AREAS.forEach((figure, measure) -> add(cell, figure, measure, reading));
      addUnlessZero(cell, Figure.NOTICES_ISSUED, Measure.NOTICES, reading);
    } else if (code.length() > COMPOUND_DIGITS) {
      OF_BUILDINGS.forEach((figure, measure) -> addUnlessZero(cell, figure, measure, reading));
    }
  }

  private void ofPoint(Cell cell, Reading reading) {
    String area = cell.area();
    if (area == null) {
      return;
    }
    reading.subject = cell.subject();
    reading.place = placeOf(area);
    add(cell, Figure.OPEN_LANES, Measure.OPEN_LANES, reading);
    Long predicted = millis(cell, Figure.PREDICTED_WAIT_MINUTES);
    Long wait = predicted != null ? predicted : millis(cell, Figure.OBSERVED_WAIT_MINUTES);
    if (wait != null) {
      reading.add(Measure.WAIT_MILLIS, wait);
    }
  }

  private void ofPost(Cell cell, Reading reading) {
    String post = SubjectId.parse(cell.subject()).code();
    if (!post.startsWith(POST_OF_POINT)) {
      return;
    }
    String point = post.substring(POST_OF_POINT.length());
    String area = places.areaOfPoint(point);
    if (area != null) {
      reading.subject = SubjectId.point(point).toString();
      reading.place = placeOf(area);
      add(cell, Figure.SHIFT_NO_SHOWS, Measure.NO_SHOWS, reading);
    }
  }

  /** Each stream tells its own devices. */
  private static void ofDevices(Cell cell, Reading reading) {
    String of = SubjectId.parse(cell.subject()).code();
    if (!of.startsWith(DEVICES_OF_AREA)) {
      return;
    }
    String code = of.substring(DEVICES_OF_AREA.length());
    if (code.length() <= NEIGHBOURHOOD_DIGITS) {
      reading.place = code;
      reading.subject = devices(code, cell.stream());
      add(cell, Figure.DEVICES_KNOWN, Measure.DEVICES, reading);
      add(cell, Figure.DEVICES_SILENT, Measure.SILENT_DEVICES, reading);
    }
  }

  /** What the devices of a stream in an area are kept under. */
  static String devices(String area, Stream stream) {
    return SubjectId.devices(DEVICES_OF_AREA + area) + "/" + stream.wire();
  }

  /** The neighbourhood of a code, or the code itself where it is above one. */
  private static String placeOf(String code) {
    return code.length() <= NEIGHBOURHOOD_DIGITS ? code : code.substring(0, NEIGHBOURHOOD_DIGITS);
  }

  private static void add(Cell cell, Figure figure, Measure measure, Reading reading) {
    Long settled = settled(cell, figure);
    if (settled != null) {
      reading.add(measure, settled);
    }
  }

  private static void addUnlessZero(Cell cell, Figure figure, Measure measure, Reading reading) {
    Long settled = settled(cell, figure);
    if (settled != null && settled != 0) {
      reading.add(measure, settled);
    }
  }

  private static @Nullable Long settled(Cell cell, Figure figure) {
    FigureValue value = cell.figures().get(figure.wire());
    return value == null ? null : value.settledNumerator();
  }

  /** A figure in minutes with its fraction, in milliseconds. */
  private static @Nullable Long millis(Cell cell, Figure figure) {
    FigureValue value = cell.figures().get(figure.wire());
    Long above = value == null ? null : value.settledNumerator();
    Long below = value == null ? null : value.settledDenominator();
    return above == null || below == null || below == 0 ? null : above * 60_000 / below;
  }
}
