package org.guatu.bench.standing;

import java.util.List;
import org.guatu.local.command.Results;
import org.jspecify.annotations.Nullable;

/** What comparisons over a run came to, all together. */
final class Compared {
  private static final int NAMED = 3;

  private int times;
  private int without;
  private long equal;
  private long different;
  private long missing;
  private long states;

  /** Adds one, null where there was no moment in common, and says what it found. */
  String add(@Nullable Comparison one) {
    if (one == null) {
      without++;
      return "no moment in common";
    }
    times++;
    equal += one.equal();
    different += one.different().size();
    missing += one.onlyPage().size() + one.onlyServer().size();
    states += one.states();
    List<String> some = one.different().stream().sorted().limit(NAMED).toList();
    return one.equal() + " equal, " + one.different().size() + " different " + some;
  }

  void put(Results results) {
    results.put("compared.times", times);
    results.put("compared.noMoment", without);
    results.put("compared.equal", equal);
    results.put("compared.different", different);
    results.put("compared.missing", missing);
    results.put("compared.statesDifferent", states);
  }
}
