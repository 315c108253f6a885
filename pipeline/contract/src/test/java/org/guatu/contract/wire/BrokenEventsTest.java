package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrokenEventsTest {
  @Test
  void everyKindIsRefusedWithItsPathAndAReason() {
    for (long seed = 1; seed <= 3; seed++) {
      for (Broken broken : BrokenEvents.kinds(Integer.MAX_VALUE, seed)) {
        Throwable thrown = catchThrowable(() -> EventCodec.decode(broken.body(), 1));

        assertThat(thrown).as(broken.kind()).isInstanceOf(RefusedException.class);
        RefusedException refused = (RefusedException) thrown;
        assertThat(refused.path()).as(broken.kind()).matches("(/[^\u0000]*)?");
        assertThat(refused.reason())
            .as(broken.kind())
            .isNotBlank()
            .hasSizeLessThan(300)
            .doesNotContainPattern("\\p{Cntrl}|com\\.|java|\\[Source");
        if (broken.path() != null) {
          assertThat(refused.path()).as(broken.kind()).isEqualTo(broken.path());
        }
      }
    }
  }

  @Test
  void thousandsAreDifferentAndEveryWayIsAmongTheFirst() {
    List<Broken> all = BrokenEvents.kinds(Integer.MAX_VALUE, 1);
    List<Broken> thousand = BrokenEvents.kinds(1_000, 1);
    Set<String> kinds = new HashSet<>();
    Set<String> ways = new HashSet<>();
    all.forEach(broken -> ways.add(broken.how()));
    thousand.forEach(broken -> kinds.add(broken.kind()));

    assertThat(all).hasSizeGreaterThan(10_000);
    assertThat(kinds).hasSize(1_000);
    assertThat(ways.size()).isBetween(150, 2_000);
    assertThat(BrokenEvents.kinds(1_000, 1).stream().map(Broken::kind).toList())
        .isEqualTo(thousand.stream().map(Broken::kind).toList());
  }
}
