package org.guatu.dashboard.push;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asked for: some kinds of subjects, an area, and how much of what there is most of.
 * Of an area: it, what is below it, what is above it, and what stands in it or below. What has a
 * place and is in no area, such as a vehicle, may be there and is in every area's view. Alerts and
 * sources are in every view.
 *
 * @param area its code; null for all
 * @param kinds of the subjects; all of them for all
 * @param digits of the deepest areas shown whole: with 12 neighbourhoods, and no buildings
 * @param below names of figures that deeper areas come with, in order; null if they do not come
 * @param points names of figures that points come with, in order; null for all of them
 * @param whole a subject that comes, with all its figures, whatever else is asked for; or null
 */
record ViewFilter(
    @Nullable String area,
    Set<SubjectKind> kinds,
    int digits,
    @Nullable List<String> below,
    @Nullable List<String> points,
    @Nullable String whole) {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_SUBJECT = 400;
  private static final Set<SubjectKind> ALL_KINDS = EnumSet.allOf(SubjectKind.class);

  static final ViewFilter EVERYTHING =
      new ViewFilter(null, ALL_KINDS, LONGEST_CODE, null, null, null);

  ViewFilter {
    kinds = Set.copyOf(kinds);
    below = below == null ? null : List.copyOf(below);
    points = points == null ? null : List.copyOf(points);
  }

  /**
   * Reads a request's parameters; each that is null or empty restricts nothing. {@code layers}:
   * wire names of kinds; {@code below} and {@code points}: names of figures, separated by commas.
   *
   * @param parameter the value of a parameter, by its name
   * @throws IllegalArgumentException if it asks for what there is not, and says so
   */
  static ViewFilter of(Function<String, @Nullable String> parameter) {
    String area = given(parameter, "area");
    if (area != null && !area.matches("[A-Za-z0-9?]{1," + LONGEST_CODE + "}")) {
      throw new IllegalArgumentException("area is not the code of one");
    }
    return new ViewFilter(
        area,
        kinds(given(parameter, "layers")),
        digits(given(parameter, "digits")),
        figures(given(parameter, "below")),
        figures(given(parameter, "points")),
        subject(given(parameter, "whole")));
  }

  private static @Nullable String given(Function<String, @Nullable String> parameter, String name) {
    String value = parameter.apply(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static int digits(@Nullable String digits) {
    if (digits == null) {
      return LONGEST_CODE;
    }
    if (!digits.matches("[1-9][0-9]?") || Integer.parseInt(digits) > LONGEST_CODE) {
      throw new IllegalArgumentException("digits is not a number from 1 to " + LONGEST_CODE);
    }
    return Integer.parseInt(digits);
  }

  private static Set<SubjectKind> kinds(@Nullable String layers) {
    if (layers == null) {
      return ALL_KINDS;
    }
    Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
    for (String name : layers.split(",", -1)) {
      kinds.add(kind(name));
    }
    return kinds;
  }

  private static SubjectKind kind(String name) {
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind.wire().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("there is no layer " + name);
  }

  private static @Nullable List<String> figures(@Nullable String names) {
    if (names == null) {
      return null;
    }
    Set<String> figures = new TreeSet<>();
    for (String name : names.split(",", -1)) {
      if (Figure.byWire(name) == null) {
        throw new IllegalArgumentException("there is no figure " + name);
      }
      figures.add(name);
    }
    return List.copyOf(figures);
  }

  private static @Nullable String subject(@Nullable String id) {
    if (id == null) {
      return null;
    }
    if (id.length() <= LONGEST_SUBJECT) {
      try {
        return SubjectId.parse(id).toString();
      } catch (IllegalArgumentException broken) {
        // Told below.
      }
    }
    throw new IllegalArgumentException("whole is not the id of a subject, such as point:P07");
  }

  boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** The subject as the view has it; null if it is not in it. */
  @Nullable BoardSubject of(BoardSubject subject) {
    if (subject.id().equals(whole)) {
      return subject;
    }
    if (!kinds.contains(subject.kind()) || (area != null && !isWithin(area, subject))) {
      return null;
    }
    if (subject.kind() == SubjectKind.AREA && code(subject).length() > digits) {
      return below == null ? null : BriefSubjects.of(subject, below);
    }
    return subject.kind() == SubjectKind.POINT && points != null
        ? BriefSubjects.of(subject, points)
        : subject;
  }

  private static boolean isWithin(String wanted, BoardSubject subject) {
    if (subject.kind() == SubjectKind.AREA) {
      String own = code(subject);
      return own.startsWith(wanted) || wanted.startsWith(own);
    }
    String area = subject.area();
    return area == null ? !Double.isNaN(subject.lon()) : area.startsWith(wanted);
  }

  /** Of an area: what stands after the kind and a colon. */
  private static String code(BoardSubject area) {
    return area.id().substring(SubjectKind.AREA.wire().length() + 1);
  }
}
