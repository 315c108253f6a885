package org.guatu.pipeline.cell;

import java.util.EnumMap;
import java.util.Map;
import org.guatu.contract.metric.Figure;
import org.jspecify.annotations.Nullable;

/** The figures of one cell under one view: integers, what is unknown left out. */
public final class Figures {
  /** One figure in integers; see {@link org.guatu.contract.metric.FigureValue}. */
  public record Value(long numerator, long denominator, long n) {}

  private final Map<Figure, Value> values = new EnumMap<>(Figure.class);
  private Appearance appearance = Appearance.NONE;

  /**
   * What a cell shows beside its figures; see {@link org.guatu.contract.metric.Cell}.
   *
   * @param status as the subject last said of itself, or null
   * @param lon degrees east, NaN where it does not move
   * @param lat degrees north, NaN where it does not move
   * @param heading degrees clockwise from north, NaN where it does not move
   */
  public record Appearance(@Nullable String status, double lon, double lat, double heading) {
    public static final Appearance NONE = new Appearance(null, Double.NaN, Double.NaN, Double.NaN);
  }

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

  public void appearance(Appearance value) {
    appearance = value;
  }

  public Appearance appearance() {
    return appearance;
  }

  public Map<Figure, Value> values() {
    return values;
  }

  /**
   * A number that differs, as good as surely, when the figures or the appearance do. That a rate's
   * span grows while its minute runs is no difference.
   */
  public long fingerprint() {
    long hash = appearance.hashCode();
    for (Map.Entry<Figure, Value> entry : values.entrySet()) {
      Value value = entry.getValue();
      hash = mix(hash, entry.getKey().wire().hashCode());
      hash = mix(hash, value.numerator());
      if (entry.getKey().rollUp() != Figure.RollUp.RATE) {
        hash = mix(hash, value.denominator());
      }
      hash = mix(hash, value.n());
    }
    return hash;
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
