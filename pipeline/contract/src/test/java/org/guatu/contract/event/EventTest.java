package org.guatu.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTest {
  private static final long AT = 1_772_350_264_250L;

  private final PointEvent served =
      PointEvent.of(PointEventType.SERVED, "scanner", "e1", AT).point("P07").build();

  @Test
  void theEventTimeNeverLiesAheadOfItsReceipt() {
    assertThat(served.withReceivedAt(AT + 5).eventTimeMillis()).isEqualTo(AT);
    assertThat(served.withReceivedAt(AT - 5).eventTimeMillis()).isEqualTo(AT - 5);
  }

  @Test
  void aDeviceIsFlaggedBeyondFiveMinutesAhead() {
    assertThat(served.withReceivedAt(AT - 300_000).skewed()).isFalse();
    assertThat(served.withReceivedAt(AT - 300_001).skewed()).isTrue();
    assertThat(served.withReceivedAt(AT + 3_600_000).skewed()).isFalse();
  }

  @Test
  void aCorrectionNamesItsOriginal() {
    EventKey original = served.key();

    assertThat(served.corrects()).isNull();
    assertThat(served.toBuilder().key("scanner", "e2").corrects(original).build().corrects())
        .isEqualTo(original);
  }

  @Test
  void aCopyByItsBuilderIsEqual() {
    assertThat(served.toBuilder().build()).isEqualTo(served);
  }
}
