package org.guatu.pipeline.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.contract.event.EventKey;
import org.guatu.pipeline.property.Weighted.One;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WeightedTest {
  /** a, b, f at leaf 1 and c at leaf 2 come in one partition, d in another; e moves a to leaf 2. */
  private final Weighted weighted =
      new Weighted(
          List.of(
              one("a", null, "1", "p", 1),
              one("b", null, "1", "p", 2),
              one("c", null, "2", "p", 4),
              one("d", null, "2", "q", 8),
              one("e", "a", "2", "q", 16),
              one("f", null, "1", "p", 32)));

  private static One one(
      String id, @Nullable String corrects, String leaf, String partition, long weight) {
    EventKey corrected = corrects == null ? null : new EventKey("s", corrects);
    return new One(new EventKey("s", id), corrected, leaf, partition, partition, weight);
  }

  @Test
  void aPrefixOfEachPartitionExplains() {
    for (long figure : new long[] {0, 1, 3, 7, 8, 9, 15, 2 + 4 + 8 + 16, 62}) {
      assertThat(weighted.explainedTogether(figure)).as("%d", figure).isTrue();
    }
    assertThat(weighted.whole()).isEqualTo(2 + 4 + 8 + 16 + 32);
  }

  @Test
  void whatSkipsAnEventOfItsLeafIsNotExplained() {
    assertThat(weighted.explainedByPaths(1 + 32)).as("f without b").isFalse();
    assertThat(weighted.explainedByPaths(16)).as("the correction without d").isFalse();
    assertThat(weighted.explainedByPaths(-1)).isFalse();
    assertThat(weighted.explainedByPaths(64)).as("of nobody").isFalse();
  }

  @Test
  void leavesMayLagBehindEachOther() {
    assertThat(weighted.explainedTogether(4)).as("c without a").isFalse();
    assertThat(weighted.explainedByPaths(4)).isTrue();
    assertThat(weighted.explainedTogether(1 + 8 + 16)).as("moved, and still here").isFalse();
    assertThat(weighted.explainedByPartitions(1 + 8 + 16)).isTrue();
    assertThat(weighted.plain()).isEqualTo(2 + 4 + 8 + 32);
  }
}
