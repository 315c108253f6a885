package org.guatu.dashboard.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.Mode;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The present board and how it got there: records go in, whole boards and deltas come out, under
 * one sequence of numbers. A board and its number are taken in one step, so whoever starts with a
 * board and applies every delta after its number misses nothing. A subject is in a delta at most
 * four times a second of real time; what changed in between is in the next one.
 *
 * <p>Not thread-safe: one thread, or one event loop, owns it.
 */
public final class LiveView {
  /** Twenty times a second they are twice as many as the biggest board that moves at 1 Hz. */
  static final int DELTA_SUBJECTS = 1_000;

  private final Mode mode;
  private final String epoch;
  private final BoardReducer board;
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> alerts = new LinkedHashSet<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private final ShowPace pace = new ShowPace();
  private @Nullable Registry registry;
  private long seq;

  /**
   * @param epoch different from every earlier view's
   * @param maxSubjects cells of further subjects are refused and counted
   */
  public LiveView(Mode mode, String epoch, int maxSubjects) {
    this.mode = mode;
    this.epoch = epoch;
    this.board = new BoardReducer(new Dirty(), maxSubjects);
  }

  public void apply(Cell cell) {
    board.apply(cell);
  }

  public void apply(Alert alert) {
    board.apply(alert);
  }

  /** Takes a version of the registry, unless a newer one is known. */
  public void apply(Registry next) {
    Registry known = registry;
    if (known == null || next.version() >= known.version()) {
      registry = next;
      board.apply(next);
    }
  }

  /**
   * A job that works has told at least this received-time of its stream by now: there is an event
   * to work on.
   */
  public void expect(Stream stream, long receivedMillis) {
    board.expect(stream, receivedMillis);
  }

  /** Moves the data's time on: what has aged changes its state, what has left is removed. */
  public void advanceTo(long dataMillis) {
    board.advanceTo(dataMillis);
  }

  /** The board with its number. */
  public Board board() {
    return board(board.allSubjects());
  }

  /** For those who take the subjects a part at a time. */
  Board boardWithoutSubjects() {
    return board(List.of());
  }

  /** Of all on the board, in order. */
  List<String> subjectIds() {
    return board.subjectIds();
  }

  /** As it is now; null if it is not on the board. */
  @Nullable BoardSubject subject(String id) {
    return board.subject(id);
  }

  private Board board(List<BoardSubject> shown) {
    return new Board(
        mode,
        epoch,
        seq,
        board.asOfMillis(),
        board.watermarkMillis(),
        shown,
        board.alertsWorstFirst(),
        board.allSources());
  }

  /**
   * How far this server's clock is ahead by most devices of a stream, in seconds; 0 while they do
   * not agree that it is off.
   */
  public long clockOffsetSeconds(Stream stream) {
    return board.clockOffsetSeconds(stream);
  }

  /** The devices that are silent or whose clocks are off, by stream and id. */
  public List<FlaggedDevice> flaggedDevices() {
    return board.flaggedDevices();
  }

  /** Whether anything changed since the last delta. */
  public boolean changed() {
    return !(subjects.isEmpty() && sources.isEmpty() && alerts.isEmpty() && removed.isEmpty());
  }

  /**
   * The next delta; null if nothing changed, or only subjects that were shown a moment ago. One has
   * so many subjects that encoding it does not hold up its loop; {@link #changed()} tells whether
   * there are more.
   *
   * @param realMillis real time, from any origin, never going back
   */
  public @Nullable Delta nextDelta(long realMillis) {
    List<BoardSubject> due = takeDue(realMillis);
    if (due.isEmpty() && sources.isEmpty() && alerts.isEmpty() && removed.isEmpty()) {
      return null;
    }
    List<Alert> changedAlerts = take(alerts, board::alert);
    List<BoardSource> changedSources = take(sources, board::source);
    List<String> gone = new ArrayList<>(removed);
    removed.clear();
    long prev = seq++;
    return new Delta(
        prev,
        seq,
        board.asOfMillis(),
        board.watermarkMillis(),
        due,
        changedAlerts,
        changedSources,
        gone);
  }

  private List<BoardSubject> takeDue(long realMillis) {
    List<BoardSubject> due = new ArrayList<>();
    for (Iterator<String> ids = subjects.iterator();
        ids.hasNext() && due.size() < DELTA_SUBJECTS; ) {
      String id = ids.next();
      if (!pace.admits(id, realMillis)) {
        continue;
      }
      ids.remove();
      BoardSubject subject = board.subject(id);
      if (subject != null) {
        pace.shown(id, realMillis);
        due.add(subject);
      }
    }
    return due;
  }

  private static <T> List<T> take(Set<String> ids, Function<String, @Nullable T> find) {
    List<T> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      T value = find.apply(id);
      if (value != null) {
        found.add(value);
      }
    }
    ids.clear();
    return found;
  }

  public Mode mode() {
    return mode;
  }

  public String epoch() {
    return epoch;
  }

  /** Number of the last delta taken. */
  public long seq() {
    return seq;
  }

  public long asOfMillis() {
    return board.asOfMillis();
  }

  /** Received-time that all jobs with something to do have reached; -1 before one told any. */
  public long watermarkMillis() {
    return board.watermarkMillis();
  }

  /** Received-time by the job of each stream that has told one. */
  public Map<Stream, Long> watermarks() {
    return Map.copyOf(board.watermarks());
  }

  /** The registry in force; null before one came. */
  public @Nullable Registry registry() {
    return registry;
  }

  /** Cells left out because the board is full. */
  public long refusedCells() {
    return board.refused();
  }

  private final class Dirty implements Changes {
    @Override
    public void subject(String id) {
      subjects.add(id);
      removed.remove(id);
    }

    @Override
    public void source(String id) {
      sources.add(id);
    }

    @Override
    public void alert(String id) {
      alerts.add(id);
      removed.remove(id);
    }

    @Override
    public void removed(String id) {
      subjects.remove(id);
      alerts.remove(id);
      pace.forget(id);
      removed.add(id);
    }
  }
}
