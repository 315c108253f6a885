package org.guatu.local.wall;

import static org.guatu.contract.board.SubjectState.ATTENTION;
import static org.guatu.contract.board.SubjectState.CLOSED;
import static org.guatu.contract.board.SubjectState.CRITICAL;
import static org.guatu.contract.board.SubjectState.NORMAL;
import static org.guatu.contract.board.SubjectState.STALE;
import static org.guatu.contract.board.SubjectState.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.local.wall.StagedSubjects.Wait;

/** What a stage can show: the extremes of what a wall may have to. */
public enum Scene {
  /** Nothing is wrong. */
  CALM(60, 0, NORMAL),
  ONE_ALERT(60, 1, NORMAL),
  FIFTY_ALERTS(60, 50, NORMAL),
  FIVE_THOUSAND_ALERTS(60, 5_000, NORMAL),
  LONGEST_NAMES(60, 50, NORMAL),
  NO_DATA(0, 0, UNKNOWN),
  ALL_STALE(60, 0, STALE),
  ALL_CLOSED(60, 0, CLOSED),
  ALL_CRITICAL(60, 0, CRITICAL),
  ALL_UNKNOWN(60, 0, UNKNOWN),
  /** The same as one alert, of another day. */
  REPLAYED(60, 1, NORMAL),
  TEN_THOUSAND_POINTS(10_000, 12, NORMAL);

  private static final StagedTown TOWN = new StagedTown();
  private static final int VEHICLES = 24;
  private static final int MANY_VEHICLES = 300;

  /** Subjects of a delta; the jobs' figures come in pieces too. */
  private static final int PIECE = 500;

  private static final Map<String, Double> ROOT =
      Map.ofEntries(
          Map.entry("servedRound", 10_947.0),
          Map.entry("throughputPerHour", 8_874.0),
          Map.entry("queue", 3_975.0),
          Map.entry("predictedWaitMinutes", 13.2),
          Map.entry("predictedWaitMaxMinutes", 44.0),
          Map.entry("openLanes", 171.0),
          Map.entry("onTime60m", 0.917),
          Map.entry("open", 5_944.0),
          Map.entry("delivered", 4_126.0),
          Map.entry("backlogAgeP90Minutes", 95.0),
          Map.entry("connected15m", 0.974),
          Map.entry("longestWaitSeconds", 96.0),
          Map.entry("postsNeeded", 120.0),
          Map.entry("postsManned", 118.0),
          Map.entry("shiftShort", 0.0),
          Map.entry("tasksOverdue", 0.0),
          Map.entry("noticesIssued", 4.0),
          Map.entry("noticesOpen", 0.0),
          Map.entry("areasLockdown", 3.0),
          Map.entry("ticketsOpen", 213.0),
          Map.entry("ticketsOverdue", 17.0));

  private final int points;
  private final int alerts;
  private final SubjectState state;

  Scene(int points, int alerts, SubjectState state) {
    this.points = points;
    this.alerts = alerts;
    this.state = state;
  }

  static StagedTown town() {
    return TOWN;
  }

  StagedNames names() {
    return this == LONGEST_NAMES ? StagedNames.LONGEST : StagedNames.OWN;
  }

  Mode mode() {
    return this == REPLAYED ? Mode.REPLAY : Mode.LIVE;
  }

  boolean empty() {
    return this == NO_DATA;
  }

  Board board(String epoch, long seq, long now) {
    if (empty()) {
      return new Board(mode(), epoch, seq, -1, -1, List.of(), List.of(), List.of());
    }
    List<BoardSubject> subjects = new ArrayList<>(subjects().points(0, points, now, 0, this::wait));
    subjects.addAll(moving(now, 0));
    return new Board(mode(), epoch, seq, now - 400, now, subjects, alerts(now), sources(now));
  }

  /** What a second changes, in the order in which it is sent. */
  List<Delta> second(long seq, long now, int tick) {
    List<Delta> deltas = new ArrayList<>();
    if (empty()) {
      return deltas;
    }
    long last = seq;
    for (int from = 0; from < points; from += PIECE) {
      int to = Math.min(points, from + PIECE);
      List<BoardSubject> piece =
          subjects()
              .points(from, to, now, tick, index -> points > 60 ? busy(index, tick) : wait(index));
      deltas.add(delta(last++, now, piece));
    }
    deltas.add(delta(last, now, moving(now, tick)));
    return deltas;
  }

  private Delta delta(long prev, long now, List<BoardSubject> changed) {
    return new Delta(prev, prev + 1, now - 400, now, changed, List.of(), sources(now), List.of());
  }

  private StagedSubjects subjects() {
    return new StagedSubjects(TOWN, names());
  }

  private List<BoardSubject> moving(long now, int tick) {
    List<BoardSubject> moving = new ArrayList<>();
    moving.addAll(subjects().vehicles(points > 60 ? MANY_VEHICLES : VEHICLES, now, tick));
    moving.addAll(subjects().areas(now, state, state == UNKNOWN ? Map.of() : ROOT));
    return moving;
  }

  private Wait wait(int index) {
    return switch (state) {
      case UNKNOWN -> new Wait(UNKNOWN, null);
      case STALE -> new Wait(STALE, 4.0 + index % 9);
      case CLOSED -> new Wait(CLOSED, 0.0);
      case CRITICAL -> new Wait(CRITICAL, 51.0 + index);
      default ->
          index < Math.min(alerts, points)
              ? new Wait(index % 5 == 0 ? CRITICAL : ATTENTION, index % 5 == 0 ? 52.0 : 31.0)
              : new Wait(NORMAL, 4.0 + index % 9);
    };
  }

  /** Every tenth point of many changes its state each second, all change their figures. */
  private static Wait busy(int index, int tick) {
    int phase = (index * 31 + tick) % 200;
    SubjectState state =
        phase < 3 ? ATTENTION : phase == 3 ? CRITICAL : phase < 20 ? CLOSED : NORMAL;
    return new Wait(state, state == CRITICAL ? 52.0 : state == ATTENTION ? 31.0 : phase % 20 + 1.0);
  }

  private List<Alert> alerts(long now) {
    List<Alert> all = new ArrayList<>();
    for (int i = 0; i < alerts; i++) {
      all.add(StagedAlerts.alert(i, "point:P" + (i % points + 1), names(), now));
    }
    return all;
  }

  private List<BoardSource> sources(long now) {
    SourceState source =
        switch (state) {
          case STALE -> SourceState.STALE;
          case UNKNOWN -> SourceState.UNKNOWN;
          default -> SourceState.FRESH;
        };
    return StagedAlerts.sources(now, source);
  }
}
