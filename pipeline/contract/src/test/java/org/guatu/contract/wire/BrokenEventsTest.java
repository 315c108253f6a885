package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokenEventsTest {
  private static final Pattern NOT_FOR_STRANGERS =
      Pattern.compile("\\p{Cntrl}|com\\.|java|\\[Source");

  @Test
  void everyKindIsRefusedWithItsPathAndAReason() {
    List<String> wrong = new ArrayList<>();
    for (Broken broken : BrokenEvents.kinds(Integer.MAX_VALUE, 1)) {
      String complaint = complaint(broken);
      if (complaint != null) {
        wrong.add(broken.kind() + ": " + complaint);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What is wrong with the refusal, or null. Plain checks, for there are tens of thousands. */
  private static @Nullable String complaint(Broken broken) {
    Throwable thrown = catchThrowable(() -> EventCodec.decode(broken.body(), 1));
    if (!(thrown instanceof RefusedException refused)) {
      return String.valueOf(thrown);
    }
    boolean pointer = refused.path().isEmpty() || refused.path().startsWith("/");
    boolean asExpected = broken.path() == null || broken.path().equals(refused.path());
    String shown = refused.path() + ": " + refused.reason();
    boolean fit =
        !refused.reason().isBlank()
            && shown.length() < 900
            && !NOT_FOR_STRANGERS.matcher(shown).find();
    return pointer && asExpected && fit ? null : shown;
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
