package org.guatu.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.simulators.emit.Heard;
import org.junit.jupiter.api.Test;

/** The generated town at half past nine: something to look at, most of it normal. */
class MidRoundTest {
  @Test
  void someThingsAreWrongAndMostAreNot() {
    SamplingDay day = (SamplingDay) Scenarios.byName(Scenarios.SAMPLING_DAY, 1);
    Heard heard = new Heard();
    day.runUntil(day.midRoundMillis(), heard);
    Day now = day.simulation().model();
    List<Long> waits =
        now.points().stream()
            .map(point -> point.expectedWaitMillis(now.config().points()) / DayTimes.MINUTE)
            .toList();
    assertThat(waits).hasSize(60);
    assertThat(waits.stream().filter(wait -> wait >= 50)).isNotEmpty().hasSizeLessThan(6);
    assertThat(waits.stream().filter(wait -> wait >= 25)).hasSizeBetween(3, 12);
    assertThat(now.points().stream().filter(point -> !point.admitting())).hasSizeBetween(1, 6);
    HotlineProcess hotline = now.hotline(0);
    assertThat(hotline.abandoned()).isGreaterThan(hotline.offered() / 50);
    assertThat(now.deliveries().vehicles()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(now.deliveries().vehicles().stream().filter(Vehicle::driving)).hasSizeGreaterThan(3);
    assertThat(heard.count("served")).isBetween(40_000L, 70_000L);
    assertThat(heard.events()).hasSizeBetween(330_000, 520_000);
  }
}
