package org.guatu.pipeline.reference;

import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;

/** Figures by subject, window and name. */
public final class Figures {
  private final TreeMap<FigureKey, Fraction> values = new TreeMap<>();

  void put(String subject, Figure figure, Window window, Fraction value) {
    values.put(new FigureKey(subject, figure.wire(), window.id()), value);
  }

  /** Leaves the figure out where there is nothing below the line: it is unknown. */
  void putKnown(String subject, Figure figure, Window window, Fraction value) {
    if (value.denominator() != 0) {
      put(subject, figure, window, value);
    }
  }

  void add(String subject, Figure figure, Window window, long count) {
    values.merge(
        new FigureKey(subject, figure.wire(), window.id()),
        Fraction.count(count),
        (a, b) -> Fraction.count(a.numerator() + b.numerator()));
  }

  /** Adds above the line, and to the sample size; what stands below is the same for all. */
  void addShare(String subject, Figure figure, Window window, Fraction share) {
    values.merge(
        new FigureKey(subject, figure.wire(), window.id()),
        share,
        (a, b) -> new Fraction(a.numerator() + b.numerator(), a.denominator(), a.n() + b.n()));
  }

  /** Adds to a share or mean: above the line, below it, and to the sample size. */
  void addParts(String subject, Figure figure, Window window, Fraction part) {
    values.merge(
        new FigureKey(subject, figure.wire(), window.id()),
        part,
        (a, b) ->
            new Fraction(
                a.numerator() + b.numerator(), a.denominator() + b.denominator(), a.n() + b.n()));
  }

  /** All of them, sorted. */
  public Map<FigureKey, Fraction> values() {
    return values;
  }

  /** Of one window only. */
  public Map<FigureKey, Fraction> of(Window window) {
    TreeMap<FigureKey, Fraction> some = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.window().equals(window.id())) {
            some.put(key, value);
          }
        });
    return some;
  }
}
