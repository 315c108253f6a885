package org.guatu.pipeline.signal;

import static org.guatu.contract.metric.Window.MINUTE_MILLIS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.signal.Signal.Evidence;
import org.jspecify.annotations.Nullable;

/** What is watched of an area as a whole: surges of calls, and what goes wrong beside them. */
final class AreaWatch {
  static final String SUPPLIES_STALLED = "supplies-stalled";
  static final String MEDICINE_LATE = "medicine-late";
  static final String SILENT_AREA = "silent-area";

  private static final List<Stream> STREAMS = List.of(Stream.values());
  private static final int BINS_OF_AN_HOUR = 12;

  private AreaWatch() {}

  static void decide(PlaceState state, long minuteMillis, Signals signals) {
    long end = minuteMillis + MINUTE_MILLIS;
    if (end % BinHistory.BIN_MILLIS == 0) {
      count(state, BinHistory.binOf(minuteMillis));
    }
    long lastBin = BinHistory.binOf(end) - 1;
    for (Measure matter : Measure.MATTERS) {
      signals.decide(
          surge(matter), state.place, state.up(matter), 1, () -> callers(state, matter, lastBin));
    }
    supplies(state, minuteMillis, lastBin, signals);
    medicine(state, minuteMillis, lastBin, signals);
    silence(state, minuteMillis, lastBin, signals);
  }

  /** Name of the signal that calls about a matter are up: {@code surge-testing}. */
  static String surge(Measure matter) {
    return "surge-" + of(matter);
  }

  /** {@code testing} of {@code CALLERS_TESTING}. */
  static String of(Measure matter) {
    return matter.name().substring("CALLERS_".length()).toLowerCase(Locale.ROOT);
  }

  /** Closes a bin of five minutes. */
  private static void count(PlaceState state, long bin) {
    long from = bin * BinHistory.BIN_MILLIS;
    long last = from + BinHistory.BIN_MILLIS - MINUTE_MILLIS;
    if (state.callsSinceMillis < 0 || state.callsSinceMillis > from) {
      return;
    }
    state.history(Measure.CALLS).put(bin, (int) state.own(Measure.CALLS).sum(from, last));
    for (Measure matter : Measure.MATTERS) {
      int callers = (int) state.own(matter).sum(from, last);
      BinHistory history = state.history(matter);
      state.surges.put(matter.name(), state.surge(matter).next(history, bin, callers));
      history.put(bin, callers);
    }
  }

  private static List<Evidence> callers(PlaceState state, Measure matter, long bin) {
    List<Evidence> evidence = new ArrayList<>();
    BinHistory history = state.history(matter);
    if (history.knows(bin)) {
      evidence.add(Evidence.count(Figure.CALLERS_5M, history.count(bin)));
      Baseline baseline = Baseline.of(history, bin);
      if (baseline != null) {
        evidence.add(
            new Evidence(
                Figure.CALLERS_EXPECTED_5M,
                baseline.meanMicros(),
                PoissonCusum.MICROS,
                baseline.bins()));
      }
    }
    return evidence;
  }

  private static void supplies(PlaceState state, long minute, long lastBin, Signals signals) {
    boolean known = state.ordersSinceMillis >= 0;
    long from = minute - 59 * MINUTE_MILLIS;
    Long due = known ? state.own(Measure.DUE).sum(from, minute) : null;
    Long delivered = known ? state.own(Measure.DELIVERED).sum(from, minute) : null;
    Verdict verdict =
        new SupplyCallsBesideStalledDeliveries(state.up(Measure.CALLERS_SUPPLIES), due, delivered)
            .verdict();
    signals.decide(
        SUPPLIES_STALLED,
        state.place,
        verdict,
        SupplyCallsBesideStalledDeliveries.HOLD_MINUTES,
        () -> {
          List<Evidence> evidence = callers(state, Measure.CALLERS_SUPPLIES, lastBin);
          add(evidence, Figure.DUE_60M, due);
          add(evidence, Figure.DELIVERED_60M, delivered);
          return evidence;
        });
  }

  private static void medicine(PlaceState state, long minute, long lastBin, Signals signals) {
    Recent ages = state.own(Measure.MEDICINE_AGE_MINUTES);
    long from = minute - 59 * MINUTE_MILLIS;
    Long told = ages.latest(from, minute);
    // Nothing may have happened to any order since: an order that is open grows older meanwhile.
    Long age =
        told == null || told == 0
            ? told
            : Long.valueOf(told + (minute - ages.latestMinute(from, minute)) / MINUTE_MILLIS);
    Verdict verdict =
        new MedicineCallsBesideLateSlips(state.up(Measure.CALLERS_MEDICAL), age).verdict();
    signals.decide(
        MEDICINE_LATE,
        state.place,
        verdict,
        1,
        () -> {
          List<Evidence> evidence = callers(state, Measure.CALLERS_MEDICAL, lastBin);
          if (age != null) {
            evidence.add(new Evidence(Figure.MEDICINE_AGE_MAX_MINUTES, age, 1, 1));
          }
          return evidence;
        });
  }

  private static void silence(PlaceState state, long minute, long lastBin, Signals signals) {
    long devices = devices(state, Measure.DEVICES, minute);
    long silent = devices(state, Measure.SILENT_DEVICES, minute);
    Long calls = calls(state.history(Measure.CALLS), lastBin);
    Long expected = expectedMicros(state.history(Measure.CALLS), lastBin);
    Verdict verdict =
        new CallsFallBesideSilentDevices(
                new CallFall(calls, expected).verdict(), (int) devices, (int) silent)
            .verdict();
    signals.decide(
        SILENT_AREA,
        state.place,
        verdict,
        1,
        () -> {
          List<Evidence> evidence = new ArrayList<>();
          add(evidence, Figure.CALLS_60M, calls);
          if (expected != null) {
            evidence.add(new Evidence(Figure.CALLS_EXPECTED_60M, expected, PoissonCusum.MICROS, 1));
          }
          evidence.add(new Evidence(Figure.DEVICES_KNOWN, devices, 1, devices));
          evidence.add(new Evidence(Figure.DEVICES_SILENT, silent, 1, devices));
          return evidence;
        });
  }

  /** Of all streams: what was told last holds, however long ago. */
  private static long devices(PlaceState state, Measure measure, long minute) {
    long devices = 0;
    for (Stream stream : STREAMS) {
      Recent told = state.of(Readings.devices(state.place, stream), measure);
      Long last = told.latest(0, minute);
      devices += last == null ? 0 : last;
    }
    return devices;
  }

  private static @Nullable Long calls(BinHistory history, long lastBin) {
    long calls = 0;
    for (long bin = lastBin - BINS_OF_AN_HOUR + 1; bin <= lastBin; bin++) {
      if (!history.knows(bin)) {
        return null;
      }
      calls += history.count(bin);
    }
    return calls;
  }

  private static @Nullable Long expectedMicros(BinHistory history, long lastBin) {
    long expected = 0;
    for (long bin = lastBin - BINS_OF_AN_HOUR + 1; bin <= lastBin; bin++) {
      Baseline baseline = Baseline.of(history, bin);
      if (baseline == null) {
        return null;
      }
      expected += baseline.meanMicros();
    }
    return expected;
  }

  private static void add(List<Evidence> evidence, Figure figure, @Nullable Long count) {
    if (count != null) {
      evidence.add(Evidence.count(figure, count));
    }
  }
}
