package org.guatu.contract.metric;

/**
 * A subject's id: kind, colon, the code within the kind, such as {@code point:P07} or {@code
 * area:310117101}.
 */
public record SubjectId(SubjectKind kind, String code) {
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

  /** Reads what {@link #toString()} writes. */
  public static SubjectId parse(String text) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      String prefix = text.substring(0, colon);
      for (SubjectKind kind : SubjectKind.values()) {
        if (kind.wire().equals(prefix)) {
          return new SubjectId(kind, text.substring(colon + 1));
        }
      }
    }
    throw new IllegalArgumentException("not a subject id: " + text);
  }

  @Override
  public String toString() {
    return kind.wire() + ":" + code;
  }
}
