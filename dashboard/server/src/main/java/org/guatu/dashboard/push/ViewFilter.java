package org.guatu.dashboard.push;

import java.util.EnumSet;
import java.util.Set;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asked for: some kinds of subjects, and an area. Of an area: it, what is below it,
 * what is above it, and what stands in it or below. What has a place and is in no area, such as a
 * vehicle, may be there and is in every area's view. Alerts and sources are in every view.
 *
 * @param area its code; null for all
 * @param kinds of the subjects; all of them for all
 * @param digits of the deepest areas shown: with 12 neighbourhoods, and no buildings
 */
record ViewFilter(@Nullable String area, Set<SubjectKind> kinds, int digits) {
  private static final int LONGEST_CODE = 64;

  static final ViewFilter EVERYTHING =
      new ViewFilter(null, EnumSet.allOf(SubjectKind.class), LONGEST_CODE);

  ViewFilter {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Reads a request's parameters; null or an empty text is everything.
   *
   * @param layers wire names of kinds, separated by commas
   * @param digits of the deepest areas
   * @throws IllegalArgumentException if it asks for what there is not, and says so
   */
  static ViewFilter of(@Nullable String area, @Nullable String layers, @Nullable String digits) {
    String code = area == null || area.isEmpty() ? null : area;
    if (code != null && !code.matches("[A-Za-z0-9?]{1," + LONGEST_CODE + "}")) {
      throw new IllegalArgumentException("area is not the code of one");
    }
    int deepest = deepest(digits);
    if (layers == null || layers.isEmpty()) {
      return new ViewFilter(code, EVERYTHING.kinds, deepest);
    }
    Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
    for (String name : layers.split(",", -1)) {
      kinds.add(kind(name));
    }
    return new ViewFilter(code, kinds, deepest);
  }

  private static int deepest(@Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return LONGEST_CODE;
    }
    if (!digits.matches("[1-9][0-9]?") || Integer.parseInt(digits) > LONGEST_CODE) {
      throw new IllegalArgumentException("digits is not a number from 1 to " + LONGEST_CODE);
    }
    return Integer.parseInt(digits);
  }

  private static SubjectKind kind(String name) {
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind.wire().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("there is no layer " + name);
  }

  boolean isEverything() {
    return equals(EVERYTHING);
  }

  boolean shows(BoardSubject subject) {
    return kinds.contains(subject.kind())
        && (area == null || isWithin(area, subject))
        && (subject.kind() != SubjectKind.AREA
            || SubjectId.parse(subject.id()).code().length() <= digits);
  }

  private static boolean isWithin(String wanted, BoardSubject subject) {
    if (subject.kind() == SubjectKind.AREA) {
      String own = SubjectId.parse(subject.id()).code();
      return own.startsWith(wanted) || wanted.startsWith(own);
    }
    String area = subject.area();
    return area == null ? !Double.isNaN(subject.lon()) : area.startsWith(wanted);
  }
}
