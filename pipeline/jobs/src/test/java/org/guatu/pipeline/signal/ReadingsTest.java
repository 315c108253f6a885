package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static Reading reading(String subject, int minute, Measure... measures) {
    Reading reading = new Reading();
    reading.place = WatchedPlace.AREA;
    reading.subject = subject;
    reading.minuteMillis = WatchedPlace.START + minute * WatchedPlace.MINUTE;
    for (Measure measure : measures) {
      reading.add(measure, 3);
    }
    return reading;
  }

  private static Told told(Reading... readings) {
    Told told = new Told();
    List.of(readings).forEach(told::add);
    return told;
  }

  @Test
  void aReadingIsToldOnce() {
    Reading calls = reading("area:1", 0, Measure.CALLS, Measure.CALLERS_REPAIR);
    assertThat(told(calls, calls).readings).containsExactly(calls);
    assertThat(told(calls, reading("area:1", 0, Measure.CALLS)).readings).containsExactly(calls);
  }

  @Test
  void anotherSubjectMinuteOrMeasureIsAnotherReading() {
    Reading calls = reading("area:1", 0, Measure.CALLS);
    Reading orders = reading("area:1", 0, Measure.DUE, Measure.DELIVERED);
    Reading next = reading("area:1", 1, Measure.CALLS);
    Reading building = reading("area:2", 0, Measure.CALLS);
    assertThat(told(calls, orders, next, building).readings)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(calls, orders, next, building);
  }

  @Test
  void ofAReadingThatIsPartlyToldTheRestIsTaken() {
    Told told =
        told(reading("area:1", 0, Measure.CALLS), reading("area:1", 0, Measure.CALLS, Measure.DUE));
    assertThat(told.readings).hasSize(2);
    assertThat(told.readings.get(1))
        .usingRecursiveComparison()
        .isEqualTo(reading("area:1", 0, Measure.DUE));
  }

  @Test
  void aBinThatIsReadTwiceCountsItsCallersOnce() {
    Reading first = reading("area:" + WatchedPlace.AREA, 0, Measure.CALLERS_REPAIR);
    Reading second = reading("area:" + WatchedPlace.AREA, 1, Measure.CALLERS_REPAIR);
    long bin = BinHistory.binOf(first.minuteMillis);
    ClusterState state = new ClusterState();
    assertThat(state.read(bin, told(first, second))).isTrue();
    assertThat(state.read(bin, told(first, second))).isTrue();
    BinHistory history =
        Objects.requireNonNull(state.history(Measure.CALLERS_REPAIR, WatchedPlace.AREA));
    assertThat(history.count(bin)).isEqualTo(6);
  }
}
