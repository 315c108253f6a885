package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class CallsBesideNoticeTest {
  /** The same in whole numbers: of (60 + minutes)^all ways, those as extreme. */
  private static double exactly(int before, int since, int minutes) {
    int all = before + since;
    BigInteger fewer = BigInteger.ZERO;
    BigInteger more = BigInteger.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int i = 0; i <= all; i++) {
      BigInteger ways =
          choose
              .multiply(BigInteger.valueOf(minutes).pow(i))
              .multiply(BigInteger.valueOf(60).pow(all - i));
      fewer = i <= since ? fewer.add(ways) : fewer;
      more = i >= since ? more.add(ways) : more;
      choose = choose.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1L));
    }
    BigInteger ways = BigInteger.valueOf(60L + minutes).pow(all);
    double tail =
        new BigDecimal(fewer.min(more))
            .divide(new BigDecimal(ways), MathContext.DECIMAL64)
            .doubleValue();
    return Math.min(1, 2 * tail);
  }

  @Test
  void isTheExactProbability() {
    for (int minutes : new int[] {1, 7, 30, 60}) {
      for (int before = 0; before <= 40; before += 4) {
        for (int since = 0; since <= 40; since += 3) {
          double probability = new CallsBesideNotice(before, since, minutes).probability();
          assertThat(probability)
              .as("%d before, %d in %d minutes since", before, since, minutes)
              .isCloseTo(exactly(before, since, minutes), within(1e-12));
        }
      }
    }
  }

  @Test
  void isOneWhereNobodyCalled() {
    assertThat(new CallsBesideNotice(0, 0, 1).probability()).isOne();
  }

  @Test
  void goesBothWays() {
    assertThat(new CallsBesideNotice(30, 30, 60).verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(new CallsBesideNotice(30, 54, 60).verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(new CallsBesideNotice(30, 57, 60).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallsBesideNotice(57, 30, 60).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallsBesideNotice(8, 0, 60).verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(new CallsBesideNotice(7, 0, 60).verdict()).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void knowsAsManyAsAWholeCityCalls() {
    assertThat(new CallsBesideNotice(5_000, 5_000, 60).probability()).isCloseTo(1, within(0.02));
    assertThat(new CallsBesideNotice(5_000, 5_400, 60).verdict()).isEqualTo(Verdict.PRESENT);
  }
}
