package org.guatu.pipeline.cell;

import java.util.EnumMap;
import java.util.Map;
import org.guatu.contract.metric.Figure;

/** The figures of one cell under one view: integers, what is unknown left out. */
public final class Figures {
  /** One figure in integers; see {@link org.guatu.contract.metric.FigureValue}. */
  public record Value(long numerator, long denominator, long n) {}

  private final Map<Figure, Value> values = new EnumMap<>(Figure.class);

  /** A count: numerator = n, denominator 1. */
  public void count(Figure figure, long count) {
    put(figure, count, 1, count);
  }

  /** A level of {@code knowing} leaves; absent if none knows it. */
  public void level(Figure figure, long level, long knowing) {
    if (knowing > 0) {
      put(figure, level, 1, knowing);
    }
  }

  /** A share or mean; absent if the denominator is 0. */
  public void ratio(Figure figure, long numerator, long denominator, long n) {
    if (denominator != 0) {
      put(figure, numerator, denominator, n);
    }
  }

  public void put(Figure figure, long numerator, long denominator, long n) {
    values.put(figure, new Value(numerator, denominator, n));
  }

  public Map<Figure, Value> values() {
    return values;
  }
}
