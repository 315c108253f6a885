package org.guatu.contract.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.Window;
import org.junit.jupiter.api.Test;

class RoundResolverTest {
  private static final long OUT_OF_ORDERNESS = 10_000;
  private static final long LATENESS = 6 * 3_600_000L;

  private final RoundResolver resolver =
      new RoundResolver(
          new Registry(
              Registry.SCHEMA_VERSION,
              1,
              "site",
              "Asia/Shanghai",
              List.of(),
              List.of(),
              List.of(),
              List.of(new Round("R1", LocalName.same("R1"), 1, 2, 3)),
              List.of(),
              List.of()),
          OUT_OF_ORDERNESS,
          LATENESS);

  @Test
  void aRoundOfTheRegistryStands() {
    assertThat(resolver.resolve("R1", at("2026-03-01T02:00:00Z"))).isEqualTo("R1");
    assertThat(resolver.reconciledAtMillis("R1")).isEqualTo(3);
  }

  @Test
  void anyOtherIsTheDateOfTheSite() {
    assertThat(resolver.resolve("R2", at("2026-03-01T15:59:59.999Z"))).isEqualTo("2026-03-01");
    assertThat(resolver.resolve(null, at("2026-03-01T16:00:00Z"))).isEqualTo("2026-03-02");
    assertThat(resolver.resolve(null, at("2026-02-28T16:00:00Z"))).isEqualTo("2026-03-01");
  }

  @Test
  void aDateIsReconciledTwoDaysAfterItsLastMinuteIsFinal() {
    assertThat(resolver.reconciledAtMillis("2026-03-01"))
        .isEqualTo(at("2026-03-01T16:00:00Z") + OUT_OF_ORDERNESS + LATENESS + 2 * 86_400_000L);
  }

  @Test
  void aRoundThatWasLostStaysOpen() {
    assertThat(resolver.reconciledAtMillis("R9")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aRoundsWindowIsWhatIsKnownOfIt() {
    assertThat(resolver.window("R1")).isEqualTo(Window.round("R1", 1, 2));
    assertThat(resolver.window("2026-03-01"))
        .isEqualTo(
            Window.round("2026-03-01", at("2026-02-28T16:00:00Z"), at("2026-03-01T16:00:00Z")));
    assertThat(resolver.window("R9")).isEqualTo(Window.round("R9", -1, -1));
  }

  @Test
  void theDaysOfAMidnightAreReckonedOnce() {
    String before = resolver.dateOf(at("2026-03-01T15:59:59Z"));
    String after = resolver.dateOf(at("2026-03-01T16:00:00Z"));

    assertThat(resolver.dateOf(at("2026-03-01T15:00:00Z"))).isSameAs(before);
    assertThat(resolver.dateOf(at("2026-03-01T17:00:00Z"))).isSameAs(after);
  }

  @Test
  void aClockThatNamesEveryDayOfACenturyFillsNoMemory() {
    for (int day = 0; day < 36_500; day++) {
      long noon = day * 86_400_000L + 43_200_000L;
      assertThat(resolver.reconciledAtMillis(resolver.dateOf(noon))).isGreaterThan(noon);
    }
    assertThat(resolver.days()).isBetween(1, RoundResolver.MOST_DAYS);
  }

  private static long at(String text) {
    return Instant.parse(text).toEpochMilli();
  }
}
