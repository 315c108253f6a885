package org.guatu.local.wall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.simulators.town.Neighbourhood;
import org.jspecify.annotations.Nullable;

/** Subjects made up for a stage, of the kinds that a town has, with figures as the jobs give. */
final class StagedSubjects {
  private final StagedTown town;
  private final StagedNames names;

  StagedSubjects(StagedTown town, StagedNames names) {
    this.town = town;
    this.names = names;
  }

  /** What is known of one point. */
  record Wait(SubjectState state, @Nullable Double minutes) {}

  List<BoardSubject> points(int from, int to, long now, int tick, IntFunction<Wait> waits) {
    List<BoardSubject> points = new ArrayList<>();
    for (int i = from; i < to; i++) {
      StagedTown.Spot spot = town.spot(i);
      Wait wait = waits.apply(i);
      Double minutes = wait.minutes();
      boolean known = minutes != null;
      Map<String, BoardFigure> figures = new LinkedHashMap<>();
      figures.put("queue", figure(minutes == null ? null : minutes * 6, minute(now)));
      figures.put("predictedWaitMinutes", figure(minutes, minute(now)));
      figures.put("openLanes", figure(known ? 3.0 : null, minute(now)));
      figures.put("servedRound", figure(known ? 400.0 + i % 60 * 13 + tick : null, "round/R1"));
      points.add(
          new BoardSubject(
              "point:P" + (i + 1),
              SubjectKind.POINT,
              names.of(point(spot.name(), i)),
              spot.area(),
              spot.lon(),
              spot.lat(),
              Double.NaN,
              wait.state(),
              now - 700,
              Map.of(),
              figures));
    }
    return points;
  }

  private static LocalName point(LocalName place, int index) {
    int number = index % 3 + 1;
    return new LocalName(place.zh() + number + "号点", place.en() + " Point " + number);
  }

  List<BoardSubject> vehicles(int count, long now, int tick) {
    List<BoardSubject> vehicles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] at = town.vehicle(i, tick);
      vehicles.add(
          new BoardSubject(
              "vehicle:V" + (i + 1),
              SubjectKind.VEHICLE,
              names.of(new LocalName("配送" + (i + 1) + "号", "Van " + (i + 1))),
              null,
              at[0],
              at[1],
              at[2],
              i % 20 == 5 ? SubjectState.ATTENTION : SubjectState.NORMAL,
              now - 900,
              Map.of(),
              Map.of("positions", figure(6.0, minute(now)))));
    }
    return vehicles;
  }

  /** The neighbourhoods, and the whole that the cards show. */
  List<BoardSubject> areas(long now, SubjectState state, Map<String, Double> root) {
    List<BoardSubject> areas = new ArrayList<>();
    int index = 0;
    for (Neighbourhood neighbourhood : town.neighbourhoods()) {
      boolean known = !root.isEmpty() && state != SubjectState.UNKNOWN;
      Double wait = known ? (double) (index++ * 7 % 22) : null;
      Map<String, BoardFigure> figures = new LinkedHashMap<>();
      figures.put("predictedWaitMinutes", figure(wait, minute(now)));
      figures.put("predictedWaitMaxMinutes", figure(wait, minute(now)));
      figures.put("coverage", figure(wait == null ? null : 0.96 - wait / 100, "round/R1"));
      figures.put("overdue", figure(wait == null ? null : (double) (index % 4), minute(now)));
      areas.add(area(neighbourhood.code(), neighbourhood.name(), now, state, figures));
    }
    Map<String, BoardFigure> figures = new LinkedHashMap<>();
    root.forEach(
        (name, value) ->
            figures.put(name, figure(value, name.endsWith("Round") ? "round/R1" : minute(now))));
    areas.add(area(town.code(), town.name(), now, state, figures));
    return areas;
  }

  private BoardSubject area(
      String code, LocalName name, long now, SubjectState state, Map<String, BoardFigure> figures) {
    return new BoardSubject(
        "area:" + code,
        SubjectKind.AREA,
        names.of(name),
        code,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        state,
        now - 600,
        Map.of(),
        figures);
  }

  private static String minute(long now) {
    return Instant.ofEpochMilli(now).truncatedTo(ChronoUnit.MINUTES).toString().substring(0, 16)
        + "Z";
  }

  private static BoardFigure figure(@Nullable Double value, String window) {
    return new BoardFigure(value, null, 64, 1, window, false, false, 0);
  }
}
