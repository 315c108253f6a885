package org.guatu.pipeline.reference;

import java.util.Comparator;

/**
 * One figure of one cell, as a line of the digest names it.
 *
 * @param subject such as {@code area:31}
 * @param figure name in the catalogue
 * @param window such as {@code 2026-03-01T02:00Z} or {@code round/R1}
 */
public record FigureKey(String subject, String figure, String window)
    implements Comparable<FigureKey> {
  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::subject)
          .thenComparing(FigureKey::window)
          .thenComparing(FigureKey::figure);

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
