package org.guatu.bench.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.pipeline.signal.ScanArea;
import org.guatu.pipeline.signal.ScanCall;
import org.guatu.pipeline.signal.ScanWindow;
import org.guatu.pipeline.signal.Zones;
import org.guatu.simulators.random.Distributions;

/**
 * Areas strewn over a square, of 1,500 to 4,500 people each, who call {@value #PER_BIN} times a bin
 * in an average area: everywhere at one rate per head, or each area at its own.
 */
final class Town {
  static final int BINS = 12;
  static final double PER_BIN = 0.5;
  private static final double AVERAGE = 3_000;

  private final List<ScanArea> areas = new ArrayList<>();
  private final Zones zones;
  private final Map<String, Double> perBin = new HashMap<>();
  private long callers;

  /**
   * @param variation of the rates per head, standard deviation / mean; 0 for one rate
   */
  Town(int size, double variation, UniformRandomProvider chance) {
    for (int i = 0; i < size; i++) {
      areas.add(
          new ScanArea(
              "A" + (1_000 + i),
              1_500 + chance.nextInt(3_001),
              121 + chance.nextDouble() / 10,
              31 + chance.nextDouble() / 10));
    }
    zones = Zones.byDistance(areas);
    for (ScanArea area : areas) {
      double rate = PER_BIN * area.people() / AVERAGE;
      double factor =
          variation > 0 ? Distributions.gamma(chance, 1 / (variation * variation), 1).sample() : 1;
      perBin.put(area.code(), rate * factor);
    }
  }

  Zones zones() {
    return zones;
  }

  /** What is expected, to the point. */
  long[][] weights() {
    long[][] weights = new long[areas.size()][BINS];
    for (int area = 0; area < weights.length; area++) {
      for (int bin = 0; bin < BINS; bin++) {
        weights[area][bin] = Math.round(perBin(zones.areas().get(area)) * 1e6);
      }
    }
    return weights;
  }

  private double perBin(ScanArea area) {
    return perBin.getOrDefault(area.code(), 0.0);
  }

  /** An area and its nearest. */
  Set<String> around(int centre, int size) {
    ScanArea of = areas.get(centre);
    return new HashSet<>(
        areas.stream()
            .sorted(
                Comparator.comparingDouble(
                    area -> Math.hypot(area.lon() - of.lon(), area.lat() - of.lat())))
            .limit(size)
            .map(ScanArea::code)
            .toList());
  }

  /** The calls of one bin, at so many times the usual rate in some areas. */
  List<ScanCall> bin(UniformRandomProvider chance, int ago, Set<String> affected, double risk) {
    List<ScanCall> calls = new ArrayList<>();
    for (ScanArea area : areas) {
      double mean = perBin(area) * (affected.contains(area.code()) ? risk : 1);
      for (int left = Distributions.poisson(chance, mean).sample(); left > 0; left--) {
        calls.add(new ScanCall(area.code(), ago, "c" + callers++));
      }
    }
    return calls;
  }

  /** A window in which calls from some areas were so many times as usual in its last bins. */
  ScanWindow window(UniformRandomProvider chance, Set<String> affected, double risk, int lastBins) {
    List<ScanCall> calls = new ArrayList<>();
    for (int ago = 0; ago < BINS; ago++) {
      calls.addAll(bin(chance, ago, ago < lastBins ? affected : Set.of(), risk));
    }
    return ScanWindow.of(zones, BINS, calls);
  }

  ScanWindow calm(UniformRandomProvider chance) {
    return window(chance, Set.of(), 1, 0);
  }

  /** What each area had in so many bins before the window. */
  Map<String, Long> past(UniformRandomProvider chance, int bins) {
    Map<String, Long> past = new HashMap<>();
    for (ScanArea area : areas) {
      past.put(area.code(), (long) Distributions.poisson(chance, perBin(area) * bins).sample());
    }
    return past;
  }
}
