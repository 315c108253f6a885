package org.guatu.contract.metric;

import java.util.List;

/**
 * A subject's id: kind, colon, the code within the kind, such as {@code point:P07} or {@code
 * area:310117101}.
 */
public record SubjectId(SubjectKind kind, String code) {
  private static final List<SubjectKind> KINDS = List.of(SubjectKind.values());

  public static SubjectId point(String code) {
    return new SubjectId(SubjectKind.POINT, code);
  }

  public static SubjectId area(String code) {
    return new SubjectId(SubjectKind.AREA, code);
  }

  public static SubjectId group(String code) {
    return new SubjectId(SubjectKind.GROUP, code);
  }

  public static SubjectId line(String code) {
    return new SubjectId(SubjectKind.LINE, code);
  }

  public static SubjectId vehicle(String code) {
    return new SubjectId(SubjectKind.VEHICLE, code);
  }

  public static SubjectId source(String code) {
    return new SubjectId(SubjectKind.SOURCE, code);
  }

  public static SubjectId post(String code) {
    return new SubjectId(SubjectKind.POST, code);
  }

  /** An item: its name, and after a slash its unit where it has one. */
  public static SubjectId item(String code) {
    return new SubjectId(SubjectKind.ITEM, code);
  }

  /** A routine of tasks. */
  public static SubjectId task(String code) {
    return new SubjectId(SubjectKind.TASK, code);
  }

  public static SubjectId notice(String code) {
    return new SubjectId(SubjectKind.NOTICE, code);
  }

  /** The devices of something: its kind, a slash and its code. */
  public static SubjectId devices(String code) {
    return new SubjectId(SubjectKind.DEVICES, code);
  }

  /**
   * A signal.
   *
   * @param signal its name, such as {@code supplies-stalled}
   * @param place code of an area, or id of a point
   */
  public static SubjectId signal(String signal, String place) {
    return new SubjectId(SubjectKind.SIGNAL, signal + "@" + place);
  }

  /** Reads what {@link #toString()} writes. */
  public static SubjectId parse(String text) {
    SubjectKind kind = kindOf(text);
    return new SubjectId(kind, text.substring(kind.wire().length() + 1));
  }

  /** The kind of an id as {@link #toString()} writes it. */
  public static SubjectKind kindOf(String text) {
    int colon = text.indexOf(':');
    for (SubjectKind kind : KINDS) {
      if (kind.wire().length() == colon && text.startsWith(kind.wire())) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a subject id: " + text);
  }

  @Override
  public String toString() {
    return kind.wire() + ":" + code;
  }
}
