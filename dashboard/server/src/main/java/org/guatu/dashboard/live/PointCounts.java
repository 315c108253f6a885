package org.guatu.dashboard.live;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.registry.AreaCode;
import org.jspecify.annotations.Nullable;

/** Of each area: how many of the service points standing anywhere in it are in each state. */
final class PointCounts {
  private final Map<String, Map<SubjectState, Integer>> byArea = new HashMap<>();

  /** Adds {@code by} points in a state to an area and all above it; the areas it touched. */
  List<String> add(@Nullable String area, SubjectState state, int by) {
    if (area == null) {
      return List.of();
    }
    List<String> path = new AreaCode(area).pathFromTop();
    for (String code : path) {
      byArea
          .computeIfAbsent(code, key -> new EnumMap<>(SubjectState.class))
          .merge(state, by, PointCounts::sumOrGone);
    }
    return path;
  }

  private static @Nullable Integer sumOrGone(Integer count, Integer by) {
    return count + by == 0 ? null : count + by;
  }

  /** Counts by the state's wire name; a state that no point is in is absent. */
  Map<String, Integer> of(String area) {
    Map<String, Integer> named = new LinkedHashMap<>();
    byArea.getOrDefault(area, Map.of()).forEach((state, count) -> named.put(state.wire(), count));
    return named;
  }
}
