package org.guatu.pipeline.signal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The cases of the last bins, by area. <em>A caller is one case</em>, at his earliest call of the
 * window, however often he redials: half of those who hang up redial, and cases that come in
 * bunches of their own are what a Poisson model takes for clusters. A call whose caller nobody
 * knows is a case, but none of the unique callers.
 */
public final class ScanWindow {
  private static final Comparator<ScanCall> EARLIEST_FIRST =
      Comparator.comparingInt(ScanCall::binsAgo).reversed().thenComparing(ScanCall::area);

  private final int bins;
  private final int[] cases;
  private final int[] callers;
  private int total;
  private int elsewhere;

  private ScanWindow(int areas, int bins) {
    this.bins = bins;
    cases = new int[areas * bins];
    callers = new int[areas * bins];
  }

  /**
   * The cases among some calls.
   *
   * @param bins how many bins the window has
   * @param calls in any order; those of other areas are only counted, those of other bins left out
   */
  public static ScanWindow of(Zones zones, int bins, Collection<ScanCall> calls) {
    ScanWindow window = new ScanWindow(zones.size(), bins);
    Map<String, ScanCall> first = new HashMap<>();
    for (ScanCall call : calls) {
      if (call.binsAgo() < 0 || call.binsAgo() >= bins) {
        continue;
      }
      if (call.caller() == null) {
        window.add(zones, call);
      } else {
        first.merge(
            call.caller(),
            call,
            (one, other) -> EARLIEST_FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
    first.values().forEach(call -> window.add(zones, call));
    return window;
  }

  private void add(Zones zones, ScanCall call) {
    Integer area = zones.numberOf(call.area());
    if (area == null) {
      elsewhere++;
      return;
    }
    int cell = area * bins + call.binsAgo();
    cases[cell]++;
    callers[cell] += call.caller() == null ? 0 : 1;
    total++;
  }

  public int bins() {
    return bins;
  }

  /** All cases. */
  public int total() {
    return total;
  }

  /** Cases of areas that are not scanned, such as calls located to the whole town alone. */
  public int elsewhere() {
    return elsewhere;
  }

  /** Cases by area · bins + bins ago. */
  int[] cases() {
    return cases;
  }

  /** Those of known callers. */
  int[] callers() {
    return callers;
  }
}
