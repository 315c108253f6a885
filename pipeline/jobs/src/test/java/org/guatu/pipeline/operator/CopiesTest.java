package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.wire.BodyDigest;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final long MINUTE = 60_000;
  private static final long AT = 1_000 * MINUTE;
  private static final BodyDigest SAME = new BodyDigest(1, 1);
  private static final BodyDigest OTHER = new BodyDigest(2, 2);

  /** A received-time by which none of them is certain. */
  private static final long EARLIER = AT;

  private static Map<String, Long> others(Copies copies) {
    Map<String, Long> counts = new TreeMap<>();
    copies.others(
        (minute, agrees, count) -> counts.put((minute - AT) / MINUTE + " " + agrees, count));
    return counts;
  }

  @Test
  void countsOthersByMinuteAndBody() {
    Copies copies =
        Copies.NONE
            .with(AT + 5, SAME, false, EARLIER)
            .with(AT + 7, SAME, false, EARLIER)
            .with(AT + 8, SAME, false, EARLIER)
            .with(AT + 9, OTHER, false, EARLIER)
            .with(AT + MINUTE, SAME, false, EARLIER);
    assertThat(others(copies)).isEqualTo(Map.of("0 true", 2L, "0 false", 1L, "1 true", 1L));
  }

  @Test
  void anEarlierCopyTakesTheFirstPlaceAndTheOthersAreJudgedByIt() {
    Copies copies =
        Copies.NONE
            .with(AT + 5, SAME, false, EARLIER)
            .with(AT + 7, SAME, false, EARLIER)
            .with(AT + 3, OTHER, true, EARLIER);
    assertThat(copies.firstIsCorrection()).isTrue();
    assertThat(others(copies)).isEqualTo(Map.of("0 false", 2L));
    assertThat(copies.precededBy(AT + 3, SAME)).isTrue();
    assertThat(copies.precededBy(AT + 3, OTHER)).isFalse();
  }

  @Test
  void aSenderThatRepeatsItselfCostsByTheMinute() {
    Copies copies = Copies.NONE;
    for (int i = 0; i < 100_000; i++) {
      copies = copies.with(AT + i, SAME, false, EARLIER);
    }
    assertThat(copies.values()).hasSize(4 + 2 * 4 + 1);
    assertThat(others(copies)).isEqualTo(Map.of("0 true", 59_999L, "1 true", 40_000L));
  }

  @Test
  void whenItIsCertainWhichIsFirstTheOthersAreForgotten() {
    Copies copies =
        Copies.NONE.with(AT + 5, SAME, false, EARLIER).with(AT + 9, OTHER, false, EARLIER);
    assertThat(others(copies.with(AT + 10, OTHER, false, AT + 5))).hasSize(1);
    Copies certain = copies.with(AT + MINUTE, OTHER, false, AT + 6);
    assertThat(others(certain)).isEmpty();
    assertThat(certain.agreesWithFirst(SAME)).isTrue();
    assertThat(certain.olderThan(AT + MINUTE)).isFalse();
    for (int i = 0; i < 10_000; i++) {
      certain = certain.with(AT + i * MINUTE, OTHER, false, AT + i * MINUTE);
    }
    assertThat(certain.values()).hasSize(5);
    assertThat(certain.olderThan(AT + 9_999 * MINUTE)).isFalse();
  }

  @Test
  void isAsOldAsTheNewestOfAll() {
    Copies copies =
        Copies.NONE.with(AT + 5, SAME, false, EARLIER).with(AT + 70_000, SAME, false, EARLIER);
    assertThat(copies.olderThan(AT + 70_000)).isFalse();
    assertThat(copies.olderThan(AT + 70_001)).isTrue();
    assertThat(copies.with(AT + 1, SAME, false, EARLIER).olderThan(AT + 70_000)).isFalse();
  }

  @Test
  void leavesWhatACheckpointMayHoldAsItWas() {
    Copies first =
        Copies.NONE.with(AT + 5, SAME, false, EARLIER).with(AT + 7, SAME, false, EARLIER);
    long[] kept = first.values().clone();
    first.with(AT + 8, SAME, false, EARLIER);
    first.with(AT + 2, OTHER, false, EARLIER);
    assertThat(first.values()).isEqualTo(kept);
  }
}
