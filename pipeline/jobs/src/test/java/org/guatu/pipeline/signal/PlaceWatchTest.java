package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.pipeline.signal.WatchedPlace.BUILDING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.junit.jupiter.api.Test;

class PlaceWatchTest {
  private static final int DAY = 24 * 60;
  private static final String DEVICES = Readings.devices(WatchedPlace.AREA, Stream.POINT);
  private static final String POINT = "point:P07";

  private final WatchedPlace place = new WatchedPlace();

  /** A call every ten minutes, a tenth of them about supplies; deliveries as they fall due. */
  private void calm() {
    long minute = place.minute();
    place.read(Measure.CALLS, minute % 2);
    place.read(Measure.CALLERS_SUPPLIES, minute % 10 == 0 ? 1 : 0);
    place.read(Measure.DUE, minute % 5 == 0 ? 1 : 0);
    place.read(Measure.DELIVERED, minute % 5 == 0 ? 1 : 0);
  }

  @Test
  void aSurgeOfSupplyCallsBesideDeliveriesThatStoppedStandsAfterAQuarterOfAnHour() {
    place.settle(DAY + 60, this::calm);
    assertThat(place.told).isEmpty();
    // Nothing is delivered any more: 30 minutes later half of the hour's due are.
    place.settle(
        40,
        () -> {
          place.read(Measure.CALLS, 3).read(Measure.DUE, 1).read(Measure.DELIVERED, 0);
          place.read(Measure.CALLERS_SUPPLIES, 2);
        });
    long begun = DAY + 60;
    long surge = place.raised("surge-supplies").get(0);
    assertThat(surge).isBetween(begun, begun + 14);
    assertThat(place.raised("supplies-stalled").get(0)).isBetween(surge + 14, surge + 30);
    assertThat(place.lowered("supplies-stalled"))
        .as("told while it is not yet certain")
        .hasSize(SupplyCallsBesideStalledDeliveries.HOLD_MINUTES - 1);
    Signal first = place.at(place.raised("supplies-stalled").get(0)).get(1);
    assertThat(first.evidence())
        .extracting(Signal.Evidence::figure)
        .containsExactly(
            Figure.CALLERS_5M, Figure.CALLERS_EXPECTED_5M, Figure.DUE_60M, Figure.DELIVERED_60M);
    assertThat(first.evidence().get(0).numerator()).isEqualTo(10);

    // It is told once more when it is over, and then no more.
    place.settle(120, this::calm);
    long over = Collections.max(place.lowered("supplies-stalled"));
    assertThat(over).isGreaterThan(Collections.max(place.raised("supplies-stalled")));
    assertThat(place.told.tailMap(over + 60)).isEmpty();
  }

  @Test
  void callsThatSurgeAloneAreNoStall() {
    place.settle(DAY + 60, this::calm);
    place.settle(
        40,
        () -> {
          calm();
          place.read(Measure.CALLERS_SUPPLIES, 2);
        });
    assertThat(place.raised("surge-supplies")).isNotEmpty();
    assertThat(place.raised("supplies-stalled")).isEmpty();
    assertThat(place.lowered("supplies-stalled")).isEmpty();
  }

  @Test
  void medicineOfYesterdayBesideASurgeOfCallsAboutIt() {
    place.settle(DAY + 60, this::calm);
    place.read(Measure.MEDICINE_AGE_MINUTES, DAY - 20);
    place.settle(
        30,
        () -> {
          calm();
          place.read(Measure.CALLERS_MEDICAL, 3);
        });
    // Nothing more was told of the order: it grows old by itself, after 21 minutes.
    assertThat(place.raised("medicine-late").get(0)).isEqualTo(DAY + 60 + 21);
  }

  @Test
  void aLanePausedWhileCallsAboutTestingSurge() {
    place.settle(
        DAY + 60,
        () -> {
          calm();
          place.read(POINT, Measure.OPEN_LANES, 3);
        });
    place.settle(
        30,
        () -> {
          place.read(Measure.CALLERS_TESTING, 2);
          place.read(POINT, Measure.OPEN_LANES, place.minute() < DAY + 75 ? 3 : 2);
        });
    assertThat(place.raised("testing-lane-paused").get(0)).isEqualTo(DAY + 75);
    assertThat(place.at(DAY + 75L))
        .anySatisfy(signal -> assertThat(signal.place()).isEqualTo("P07"));
  }

  @Test
  void peopleWhoDidNotComeWhileTheWaitRises() {
    place.settle(
        40,
        () -> {
          long rising = place.minute() < 20 ? 300_000 : 300_000 + (place.minute() - 20) * 60_000;
          place.read(POINT, Measure.OPEN_LANES, 2);
          place.read(POINT, Measure.WAIT_MILLIS, rising);
          place.read(POINT, Measure.NO_SHOWS, place.minute() == 10 ? 2 : 0);
        });
    assertThat(place.raised("no-shows-wait").get(0)).isEqualTo(25);
  }

  @Test
  void aDeliveryIsInDoubtByTwoCallersOfTheBuildingWithinADay() {
    place.settle(60, this::calm);
    place.read("area:" + BUILDING, Measure.DELIVERED, 4).settle();
    place.read("area:" + BUILDING, Measure.NOT_RECEIVED, 1).settle();
    place.settle(10, this::calm);
    assertThat(place.told).isEmpty();
    place.read("area:" + BUILDING, Measure.NOT_RECEIVED, 1).settle();
    place.settle(2 * DAY, this::calm);
    assertThat(place.raised("delivery-doubt").get(0)).isEqualTo(72);
    // The first of the two callers called at 61.
    assertThat(Collections.max(place.raised("delivery-doubt"))).isEqualTo(60 + DAY - 1);
    assertThat(place.lowered("delivery-doubt")).containsExactly(60L + DAY);
  }

  @Test
  void callsFallSilentWhileDevicesDo() {
    place.settle(
        DAY + 120,
        () -> {
          calm();
          // Told when it changes alone.
          if (place.minute() == 5) {
            place.read(DEVICES, Measure.DEVICES, 4).read(DEVICES, Measure.SILENT_DEVICES, 0);
          }
        });
    place.read(DEVICES, Measure.DEVICES, 4).read(DEVICES, Measure.SILENT_DEVICES, 3).settle();
    place.settle(59, () -> {});
    assertThat(place.raised("silent-area").get(0)).isBetween(DAY + 130L, DAY + 180L);
  }

  @Test
  void callsAreToldForAnHourAfterANotice() {
    place.settle(90, this::calm);
    place.read(Measure.NOTICES, 34);
    place.settle(120, this::calm);
    assertThat(place.lowered("notice-calls").get(0)).isEqualTo(91);
    assertThat(place.lowered("notice-calls")).hasSize(60);
    assertThat(place.raised("notice-calls")).isEmpty();
    Signal last = place.at(150).get(0);
    assertThat(last.evidence())
        .containsExactly(
            new Signal.Evidence(Figure.CALLS_BEFORE_60M, 30, 1, 30),
            new Signal.Evidence(Figure.CALLS_SINCE, 30, 1, 30),
            new Signal.Evidence(Figure.CALLS_EXPECTED_SINCE, 1800, 60, 30),
            new Signal.Evidence(Figure.SINCE_MINUTES, 60, 1, 1));
    assertThat(place.state.noticeMillis).isZero();
  }

  @Test
  void callsThatRiseAfterANoticeStandUntilItsHourIsOver() {
    place.settle(90, this::calm);
    // Those of its own minute tell nothing.
    place.read(Measure.NOTICES, 1).read(Measure.CALLS, 50).settle();
    place.settle(
        120,
        () -> {
          place.read(Measure.CALLS, 2);
          // Another one meanwhile begins nothing.
          place.read(Measure.NOTICES, place.minute() == 120 ? 1 : 0);
        });
    // Beside 30 in 60 minutes, 6 in 3 have a probability of 0.013, 8 in 4 of 0.004.
    assertThat(place.raised("notice-calls")).first().isEqualTo(94L);
    assertThat(place.raised("notice-calls")).hasSize(57).last().isEqualTo(150L);
    assertThat(place.lowered("notice-calls")).containsExactly(91L, 92L, 93L, 151L);
    assertThat(place.at(151).get(0).evidence())
        .as("those of the last minute")
        .isEqualTo(place.at(150).get(0).evidence())
        .contains(new Signal.Evidence(Figure.CALLS_BEFORE_60M, 30, 1, 30));
  }

  @Test
  void silenceAfterANoticeIsToldToItsEnd() {
    place.settle(90, this::calm);
    place.read(Measure.NOTICES, 1).settle();
    place.settle(120, () -> {});
    assertThat(place.raised("notice-calls")).isNotEmpty().last().isEqualTo(150L);
    assertThat(place.lowered("notice-calls")).last().isEqualTo(151L);
  }

  @Test
  void theNextNoticeAfterAnHourIsWatchedAnew() {
    place.settle(90, this::calm);
    place.read(Measure.NOTICES, 1);
    place.settle(61, this::calm);
    place.read(Measure.NOTICES, 1);
    place.settle(100, this::calm);
    assertThat(place.lowered("notice-calls")).hasSize(120).last().isEqualTo(211L);
  }

  @Test
  void ofANoticeBeforeWhichCallsAreNotKnownNothingIsSaid() {
    place.settle(59, this::calm);
    place.read(Measure.NOTICES, 1);
    place.settle(120, this::calm);
    assertThat(place.told).isEmpty();
  }

  @Test
  void ofWhatIsNotKnownNothingIsSaid() {
    place.settle(
        2 * DAY,
        () -> {
          if (place.minute() % 7 == 0) {
            place.read(Measure.CALLERS_SUPPLIES, 9);
          }
        });
    assertThat(place.told).as("no call was told").isEmpty();
  }

  @Test
  void theOrderOfAMinutesReadingsDoesNotMatter() {
    assertThat(shuffled(1)).isEqualTo(shuffled(2)).isNotEmpty();
  }

  private static Map<Long, List<Signal>> shuffled(long seed) {
    WatchedPlace shuffled = new WatchedPlace();
    Random order = new Random(seed);
    Random facts = new Random(7);
    for (int i = 0; i < DAY + 200; i++) {
      boolean late = i > DAY + 100;
      List<Runnable> readings = new ArrayList<>();
      for (Measure measure : Measure.values()) {
        long value = facts.nextLong(late ? 4 : 2);
        readings.add(() -> shuffled.read(measure, value));
      }
      long lanes = 1 + facts.nextLong(3);
      readings.add(() -> shuffled.read(POINT, Measure.OPEN_LANES, lanes));
      Collections.shuffle(readings, order);
      readings.forEach(Runnable::run);
      shuffled.settle();
    }
    return shuffled.told;
  }

  @Test
  void aReadingOfADecidedMinuteIsRefused() {
    place.settle(10, this::calm);
    Reading late = new Reading();
    late.place = WatchedPlace.AREA;
    late.subject = "area:" + WatchedPlace.AREA;
    late.minuteMillis = WatchedPlace.START + 3 * WatchedPlace.MINUTE;
    assertThat(place.state.read(late)).isFalse();
  }

  @Test
  void forgetsWhatNobodyLooksAt() {
    for (int building = 0; building < 200; building++) {
      place.read("area:" + BUILDING + building, Measure.DELIVERED, 1);
      place.read("point:P" + building, Measure.OPEN_LANES, 1);
      place.settle();
    }
    int most = place.state.recents.size();
    place.settle(DAY + 10, this::calm);
    assertThat(most).isGreaterThan(250);
    // The place's own measures alone, each with no more minutes than somebody looks back.
    assertThat(place.state.recents).hasSizeLessThan(8);
    assertThat(place.state.recents.values())
        .allSatisfy(recent -> assertThat(recent.size).isLessThanOrEqualTo(DAY + 1));
    assertThat(place.state.holds).isEmpty();
    place.settle(3 * DAY, () -> {});
    assertThat(place.state.hasNext()).as("a silent place is not watched for ever").isFalse();
  }

  @Test
  void aLongSilenceIsPassedOver() {
    place.settle(10, this::calm);
    place.settle(3 * DAY, () -> {});
    long again = place.minute();
    place.settle(10, this::calm);
    assertThat(place.state.nextMinuteMillis)
        .isEqualTo(WatchedPlace.START + (again + 10) * WatchedPlace.MINUTE);
  }

  @Test
  void stateCanBeWrittenWithoutKryo() {
    assertThat(TypeInformation.of(PlaceState.class)).isInstanceOf(PojoTypeInfo.class);
    assertThat(TypeInformation.of(ClusterState.class)).isInstanceOf(PojoTypeInfo.class);
    assertThat(TypeInformation.of(Reading.class)).isInstanceOf(PojoTypeInfo.class);
  }
}
