package org.guatu.pipeline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpaceTimeScanTest {
  private static final int BINS = 12;
  private static final List<ScanArea> GRID = grid();

  private int callers;

  private static List<ScanArea> grid() {
    List<ScanArea> areas = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      int row = i / 6;
      areas.add(new ScanArea(code(i), 2_000 + i, 121 + i % 6 * 0.01, 31 + row * 0.01));
    }
    return areas;
  }

  private static String code(int i) {
    return "3101170" + (10 + i);
  }

  private ScanCall call(String area, int binsAgo) {
    return new ScanCall(area, binsAgo, "c" + callers++);
  }

  /** About one caller in every area and bin. */
  private List<ScanCall> calm(long seed) {
    Chance chance = new Chance(seed);
    List<ScanCall> calls = new ArrayList<>();
    for (ScanArea area : GRID) {
      for (int bin = 0; bin < BINS; bin++) {
        for (int left = chance.poisson(1); left > 0; left--) {
          calls.add(call(area.code(), bin));
        }
      }
    }
    return calls;
  }

  private List<ScanCall> withCluster(long seed) {
    List<ScanCall> calls = calm(seed);
    for (int area : new int[] {13, 14, 15}) {
      for (int bin = 0; bin < 4; bin++) {
        for (int i = 0; i < 4; i++) {
          calls.add(call(code(area), bin));
        }
      }
    }
    return calls;
  }

  private static @Nullable Cluster scan(Zones zones, List<ScanCall> calls) {
    return new SpaceTimeScan(zones)
        .scan(ScanWindow.of(zones, BINS, calls), ScanWeights.ofPast(zones, BINS, Map.of()));
  }

  private static Cluster found(Zones zones, List<ScanCall> calls) {
    return Objects.requireNonNull(scan(zones, calls));
  }

  @Test
  void theRatioIsThatOfTheBook() {
    // c = 20, E = 10, C = 100: 20 ln 2 + 80 ln(8/9)
    Likelihood likelihood = new Likelihood(100, 1_000);
    assertThat(likelihood.ratio(20, 100)).isCloseTo(4.440301, within(1e-6));
    assertThat(likelihood.ratio(10, 100)).isZero();
    assertThat(likelihood.ratio(9, 100)).isZero();
    assertThat(likelihood.ratio(100, 100)).isCloseTo(100 * Math.log(10), within(1e-9));
    assertThat(likelihood.ratio(100, 1_000)).isZero();
    assertThat(likelihood.enough(4.44, 5, 100)).isEqualTo(20);
    assertThat(likelihood.enough(4.441, 5, 100)).isEqualTo(21);
    assertThat(likelihood.enough(1e9, 5, 100)).isEqualTo(101);
    assertThat(likelihood.enough(0.001, 30, 100)).isEqualTo(30);
  }

  @Test
  void findsWhatWasPutIn() {
    Zones zones = Zones.byDistance(GRID);
    for (int seed = 1; seed <= 5; seed++) {
      Cluster cluster = found(zones, withCluster(seed));
      assertThat(cluster.signal()).isTrue();
      assertThat(cluster.p()).isEqualTo(0.001);
      assertThat(cluster.areas()).contains(code(13), code(14), code(15)).hasSizeLessThan(10);
      assertThat(cluster.bins()).isBetween(3, 5);
      assertThat(cluster.cases()).isEqualTo(cluster.callers());
    }
  }

  /** A replication counts as at least as likely iff computing its likeliest cluster says so. */
  @Test
  void enoughCasesIsAGreatRatio() {
    Zones zones = Zones.byDistance(GRID);
    long[] cells = new long[GRID.size() * BINS];
    long total = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = 1L + cell % 7;
      total += cells[cell];
    }
    Cylinders cylinders = new Cylinders(zones, BINS, cells);
    Likelihood likelihood = new Likelihood(400, total);
    CellDraw draw = new CellDraw(cells, total);
    SplitMix random = new SplitMix();
    int[] enough = new int[0];
    double llr = 0;
    int exceeded = 0;
    for (int replication = 0; replication < 400; replication++) {
      int[] cases = new int[cells.length];
      for (int i = 0; i < 400; i++) {
        cases[draw.next(random)]++;
      }
      double its = Objects.requireNonNull(cylinders.likeliest(cases, cases, 5, likelihood)).llr();
      if (replication == 0) {
        llr = its;
        enough = cylinders.enough(llr, 5, likelihood);
      }
      assertThat(cylinders.anyHas(enough, cases)).isEqualTo(its >= llr);
      exceeded += its >= llr ? 1 : 0;
    }
    assertThat(exceeded).isBetween(2, 399);
  }

  @Test
  void givesTheSameWhateverTheOrderOfAreasAndCalls() {
    List<ScanCall> calls = withCluster(1);
    Cluster expected = found(Zones.byDistance(GRID), calls);
    for (int seed = 0; seed < 5; seed++) {
      List<ScanArea> areas = new ArrayList<>(GRID);
      Collections.shuffle(areas, new Random(seed));
      Collections.shuffle(calls, new Random(seed));
      assertThat(scan(Zones.byDistance(areas), calls)).isEqualTo(expected);
    }
  }

  @Test
  void findsLittleWhereNothingIs() {
    Zones zones = Zones.byDistance(GRID);
    int signals = 0;
    for (int seed = 0; seed < 300; seed++) {
      @Nullable Cluster cluster = scan(zones, calm(1_000 + seed));
      if (cluster != null && cluster.signal()) {
        signals++;
      } else if (cluster != null) {
        assertThat(cluster.p()).isGreaterThanOrEqualTo(0.01);
      }
    }
    // 3 by chance; more than 10 in one of 2,000 such tests.
    assertThat(signals).isLessThan(10);
  }

  @Test
  void aCallerIsOneCaseHoweverOftenHeRedials() {
    Zones zones = Zones.byDistance(GRID);
    List<ScanCall> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      calls.add(new ScanCall(code(3), i % 3, "caller" + i % 4));
    }
    calls.add(new ScanCall("elsewhere", 0, "caller9"));
    calls.add(new ScanCall(code(3), BINS, "caller8"));
    ScanWindow window = ScanWindow.of(zones, BINS, calls);
    assertThat(window.total()).isEqualTo(4);
    assertThat(window.elsewhere()).isEqualTo(1);
    assertThat(scan(zones, calls)).isNull();
  }

  @Test
  void aClusterHasFiveKnownCallers() {
    Zones zones = Zones.byDistance(GRID);
    List<ScanCall> calls = new ArrayList<>(calm(9));
    for (int i = 0; i < 40; i++) {
      calls.add(new ScanCall(code(7), 0, null));
    }
    Cluster cluster = found(zones, calls);
    assertThat(cluster.callers()).isGreaterThanOrEqualTo(5);
    assertThat(cluster.cases()).isGreaterThan(40);
  }

  @Test
  void expectsMoreWhereThereUsedToBeMore() {
    Zones zones = Zones.byDistance(GRID);
    List<ScanCall> calls = calm(3);
    for (int bin = 0; bin < BINS; bin++) {
      for (int i = 0; i < 3; i++) {
        calls.add(call(code(21), bin));
      }
    }
    ScanWindow window = ScanWindow.of(zones, BINS, calls);
    SpaceTimeScan scan = new SpaceTimeScan(zones);
    Cluster byPeople =
        Objects.requireNonNull(scan.scan(window, ScanWeights.ofPast(zones, BINS, Map.of())));
    assertThat(byPeople.signal()).isTrue();
    Map<String, Long> past = new HashMap<>();
    GRID.forEach(area -> past.put(area.code(), area.code().equals(code(21)) ? 480L : 120L));
    @Nullable Cluster byPast = scan.scan(window, ScanWeights.ofPast(zones, BINS, past));
    assertThat(byPast == null || !byPast.signal()).isTrue();
  }

  @Test
  void expectsTheSamePerHeadUnlessAreasDifferByMoreThanChance() {
    Zones zones =
        Zones.byDistance(
            List.of(
                new ScanArea("a", 1_000, 0, 0),
                new ScanArea("b", 1_000, 1, 0),
                new ScanArea("c", 2_000, 2, 0)));
    assertThat(ScanWeights.ofPast(zones, 2, Map.of()))
        .isEqualTo(new long[][] {{125_000, 125_000}, {125_000, 125_000}, {250_000, 250_000}});
    assertThat(ScanWeights.ofPast(zones, 1, Map.of("a", 12L, "b", 8L, "c", 20L)))
        .isEqualTo(new long[][] {{10_000_000}, {10_000_000}, {20_000_000}});
    // Rate 0.1; variance (1000·0.05² + 1000·0.05²)/4000 − 0.1·3/4000 = 0.001175;
    // own part of a: 0.001175 / (0.001175 + 0.0001)
    assertThat(ScanWeights.ofPast(zones, 1, Map.of("a", 150L, "b", 50L, "c", 200L)))
        .isEqualTo(new long[][] {{146_078_431}, {53_921_569}, {200_000_000}});
  }

  @Test
  void aSignalIsConfirmedByOneThatTouchesIt() {
    Zones zones = Zones.byDistance(GRID);
    Cluster first = found(zones, withCluster(1));
    Cluster second = found(zones, withCluster(2));
    Cluster nothing = found(zones, calm(3));
    assertThat(second.confirms(first)).isTrue();
    assertThat(second.confirms(nothing)).isFalse();
    assertThat(second.confirms(null)).isFalse();
    assertThat(nothing.confirms(first)).isFalse();
  }

  @Test
  void refusesALimitItCannotTell() {
    assertThatThrownBy(() -> new SpaceTimeScan(Zones.byDistance(GRID), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every cell is drawn by its weight. */
  @Test
  void drawsByWeight() {
    long[] weights = {1, 5, 0, 20, 74};
    CellDraw draw = new CellDraw(weights, 100);
    SplitMix random = new SplitMix();
    random.mix(42);
    int[] drawn = new int[weights.length];
    int draws = 1_000_000;
    for (int i = 0; i < draws; i++) {
      drawn[draw.next(random)]++;
    }
    for (int cell = 0; cell < weights.length; cell++) {
      assertThat(drawn[cell] * 100.0 / draws).isCloseTo((double) weights[cell], within(0.2));
    }
  }
}
