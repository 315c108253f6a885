package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The board as a fold over records: (board, record) → board. The same records and the same times
 * give the same board, whatever the order of cells, live and in replay. It reads no clock: {@link
 * #advanceTo} tells it the data's time, by which figures age and vehicles leave. Not thread-safe.
 */
final class BoardReducer {
  /** A vehicle without a position for so long leaves the board. */
  static final long VEHICLE_LEAVES_AFTER_MILLIS = 10 * 60_000;

  /** A signal is told each minute, or every five, as long as there is something to tell. */
  static final long SIGNAL_LEAVES_AFTER_MILLIS = 12 * 60_000;

  /** Anything else that the registry does not know leaves after two days of silence. */
  static final long STRANGER_LEAVES_AFTER_MILLIS = 48 * 60 * 60_000L;

  private static final String DEVICES = SubjectKind.DEVICES.wire() + ":";

  private final Changes changes;
  private final int maxSubjects;
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Subject> sources = new HashMap<>();
  private final DeviceCells devices = new DeviceCells();
  private final AlertBook alerts = new AlertBook();
  private final Map<Stream, Long> watermarks = new EnumMap<>(Stream.class);
  private final Map<Stream, Expectation> expected = new EnumMap<>(Stream.class);
  private PointCounts counts = new PointCounts();
  private Places places = new Places(Registry.empty("", "UTC"));
  private long nowMillis;
  private long asOfMillis = -1;
  private long watermarkMillis = -1;
  private long refused;

  /** Received-times a job was to reach, the first and the latest. */
  private record Expectation(long firstMillis, long latestMillis) {}

  BoardReducer(Changes changes, int maxSubjects) {
    this.changes = changes;
    this.maxSubjects = maxSubjects;
  }

  void apply(Cell cell) {
    asOfMillis = Math.max(asOfMillis, cell.asOfMillis());
    watermarks.merge(cell.stream(), cell.watermarkMillis(), Math::max);
    if (cell.subject().startsWith(DEVICES)) {
      applyDevices(cell, cell.subject().substring(DEVICES.length()));
      return;
    }
    boolean ofSource = cell.subject().startsWith(SubjectKind.SOURCE.wire() + ":");
    Subject subject = subjectOf(cell.subject(), ofSource ? sources : subjects);
    if (subject == null || !subject.accept(cell)) {
      return;
    }
    if (ofSource) {
      FigureValue heard = cell.figures().get(Figure.LAST_RECEIVED_AT.wire());
      subject.rhythm.heard(heard == null ? -1 : heard.numerator());
      changes.source(subject.id.code());
    } else {
      changes.subject(subject.text);
      recount(subject);
    }
  }

  /** Devices are shown with what they are of: an area, a point, a source, all sources. */
  private void applyDevices(Cell cell, String of) {
    if (!devices.hasRoomFor(of, cell, maxSubjects)) {
      refused++;
    } else if (devices.accept(of, cell)) {
      devices.shownWith(of, sources.values()).forEach(changes::source);
      String id = of.replaceFirst("/", ":");
      if (subjects.containsKey(id)) {
        changes.subject(id);
      }
    }
  }

  /** See {@link DeviceCells#flagged}. */
  List<FlaggedDevice> flaggedDevices() {
    return devices.flagged();
  }

  /** See {@link DeviceCells#clockOffsetSeconds}. */
  long clockOffsetSeconds(Stream stream) {
    return devices.clockOffsetSeconds(stream);
  }

  /** A job that works has told at least this received-time by now. */
  void expect(Stream stream, long receivedMillis) {
    expected.merge(
        stream,
        new Expectation(receivedMillis, receivedMillis),
        (before, now) -> new Expectation(before.firstMillis, now.latestMillis));
  }

  void apply(Alert alert) {
    alerts.put(alert, nowMillis);
    changes.alert(alert.id());
  }

  /** A new version of the registry: names, places and the counts of areas follow it. */
  void apply(Registry registry) {
    places = new Places(registry);
    counts = new PointCounts();
    places.standing().forEach(id -> subjectOf(id, subjects));
    removeStrangers(subject -> subject.cells.isEmpty());
    for (Subject subject : subjects.values()) {
      subject.countedIn = null;
      subject.place = null;
      recount(subject);
      changes.subject(subject.text);
    }
  }

  /** Moves the data's time on, never back: ages grow, vehicles leave, old alerts go. */
  void advanceTo(long millis) {
    nowMillis = Math.max(nowMillis, millis);
    removeStrangers(this::hasLeft);
    subjects.values().forEach(this::recount);
    sources.forEach((id, source) -> ageSource(source));
    alerts.expire(nowMillis).forEach(changes::removed);
  }

  private @Nullable Subject subjectOf(String id, Map<String, Subject> among) {
    Subject known = among.get(id);
    if (known != null) {
      return known;
    }
    if (among.size() >= maxSubjects) {
      refused++;
      return null;
    }
    Subject fresh = new Subject(id);
    among.put(id, fresh);
    return fresh;
  }

  private void recount(Subject subject) {
    SubjectState before = subject.state;
    SubjectState state = SubjectStates.of(subject.id, subject.cells, nowMillis);
    subject.state = state;
    if (state != before) {
      changes.subject(subject.text);
    }
    if (subject.id.kind() != SubjectKind.POINT) {
      return;
    }
    String area = place(subject).area();
    if (state != before || !Objects.equals(area, subject.countedIn)) {
      touch(counts.add(subject.countedIn, before, -1));
      touch(counts.add(area, state, 1));
      subject.countedIn = area;
    }
  }

  private Places.Place place(Subject subject) {
    Places.Place known = subject.place;
    if (known == null) {
      known = places.of(subject.id, subject.area);
      subject.place = known;
    }
    return known;
  }

  private void touch(List<String> areas) {
    for (String area : areas) {
      String id = SubjectId.area(area).toString();
      if (subjects.containsKey(id)) {
        changes.subject(id);
      }
    }
  }

  private void ageSource(Subject source) {
    SubjectState shown = source.state;
    // The states of a source are told by those of a subject: only a change matters here.
    source.state =
        switch (SubjectStates.ofSource(source.rhythm, nowMillis)) {
          case FRESH -> SubjectState.NORMAL;
          case STALE -> SubjectState.STALE;
          case UNKNOWN -> SubjectState.UNKNOWN;
        };
    if (source.state != shown) {
      changes.source(source.id.code());
    }
  }

  private boolean hasLeft(Subject subject) {
    long limit =
        switch (subject.id.kind()) {
          case VEHICLE -> VEHICLE_LEAVES_AFTER_MILLIS;
          case SIGNAL -> SIGNAL_LEAVES_AFTER_MILLIS;
          default -> STRANGER_LEAVES_AFTER_MILLIS;
        };
    return nowMillis - subject.cells.asOfMillis() > limit;
  }

  private void removeStrangers(Predicate<Subject> which) {
    List<Subject> gone = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      if (!places.standing().contains(subject.text) && which.test(subject)) {
        gone.add(subject);
      }
    }
    for (Subject subject : gone) {
      subjects.remove(subject.text);
      touch(counts.add(subject.countedIn, subject.state, -1));
      changes.removed(subject.text);
    }
  }

  @Nullable BoardSubject subject(String id) {
    Subject subject = subjects.get(id);
    if (subject == null) {
      return null;
    }
    Places.Place place = place(subject);
    boolean moves = !Double.isNaN(subject.lon);
    boolean isArea = subject.id.kind() == SubjectKind.AREA;
    return new BoardSubject(
        subject.text,
        subject.id.kind(),
        place.name(),
        place.area(),
        moves ? subject.lon : place.lon(),
        moves ? subject.lat : place.lat(),
        subject.heading,
        subject.state,
        subject.cells.asOfMillis(),
        isArea ? counts.of(subject.id.code()) : Map.of(),
        figures(subject));
  }

  private Map<String, BoardFigure> figures(Subject subject) {
    String devicesOf = subject.id.kind().wire() + "/" + subject.id.code();
    return subject.cells.figures(devices.figures(devicesOf));
  }

  /** By stream, slash, source. */
  @Nullable BoardSource source(String id) {
    Subject source = sources.get(SubjectKind.SOURCE.wire() + ":" + id);
    return source == null ? null : SourceViews.of(source, devices, nowMillis);
  }

  @Nullable Alert alert(String id) {
    return alerts.get(id);
  }

  /** All subjects, by id. */
  List<BoardSubject> allSubjects() {
    List<BoardSubject> all = new ArrayList<>(subjects.size());
    for (String id : subjectIds()) {
      BoardSubject subject = subject(id);
      if (subject != null) {
        all.add(subject);
      }
    }
    return all;
  }

  /** Of all subjects, in order. */
  List<String> subjectIds() {
    List<String> ids = new ArrayList<>(subjects.keySet());
    ids.sort(Comparator.naturalOrder());
    return ids;
  }

  /** All sources, by stream and id. */
  List<BoardSource> allSources() {
    List<BoardSource> all = new ArrayList<>(sources.size());
    int prefix = SubjectKind.SOURCE.wire().length() + 1;
    for (String id : sources.keySet()) {
      BoardSource source = source(id.substring(prefix));
      if (source != null) {
        all.add(source);
      }
    }
    all.sort(Comparator.comparing(BoardSource::stream).thenComparing(BoardSource::id));
    return all;
  }

  List<Alert> alertsWorstFirst() {
    return alerts.worstFirst();
  }

  /** Received-time of the newest event shown; -1 before the first. */
  long asOfMillis() {
    return asOfMillis;
  }

  /**
   * The least received-time of the jobs that have something to do; -1 before one told any. A job
   * whose stream is quiet tells nothing new, and holds nobody up. It never goes back.
   */
  long watermarkMillis() {
    long furthest = watermarks.values().stream().mapToLong(Long::longValue).max().orElse(-1);
    long least = furthest;
    for (Map.Entry<Stream, Expectation> one : expected.entrySet()) {
      Expectation awaited = one.getValue();
      long reached = watermarks.getOrDefault(one.getKey(), awaited.firstMillis - 1);
      if (reached < awaited.latestMillis) {
        least = Math.min(least, reached);
      }
    }
    watermarkMillis = Math.max(watermarkMillis, least);
    return watermarkMillis;
  }

  /** Received-time by the job of each stream that has told one. */
  Map<Stream, Long> watermarks() {
    return watermarks;
  }

  /** Cells left out because the board is full. */
  long refused() {
    return refused;
  }
}
