package org.guatu.pipeline.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guatu.pipeline.signal.Signal.Evidence;

/**
 * The signals of one place and minute. A signal is told in each minute in which its condition holds
 * or it stands, and once more when it is over.
 */
final class Signals {
  private final PlaceState state;
  private final List<Signal> told = new ArrayList<>();

  Signals(PlaceState state) {
    this.state = state;
  }

  /**
   * One more minute of a signal.
   *
   * @param requiredMinutes for how many minutes on end its condition must hold
   * @param evidence asked only if it is told
   */
  void decide(
      String name,
      String place,
      Verdict verdict,
      int requiredMinutes,
      Supplier<List<Evidence>> evidence) {
    decide(name, place, verdict, requiredMinutes, false, evidence);
  }

  /** The same, and it is told even if its condition does not hold. */
  void watch(String name, String place, Verdict verdict, Supplier<List<Evidence>> evidence) {
    decide(name, place, verdict, 1, true, evidence);
  }

  private void decide(
      String name,
      String place,
      Verdict verdict,
      int requiredMinutes,
      boolean always,
      Supplier<List<Evidence>> evidence) {
    String key = name + "@" + place;
    Hold before = state.holds.getOrDefault(key, Hold.START);
    Hold now = before.next(verdict, requiredMinutes);
    if (now.equals(Hold.START)) {
      state.holds.remove(key);
    } else {
      state.holds.put(key, now);
    }
    if (always || !now.equals(Hold.START) || !before.equals(Hold.START)) {
      told.add(new Signal(name, place, now.raised(), now.minutes(), evidence.get()));
    }
  }

  List<Signal> told() {
    return told;
  }
}
