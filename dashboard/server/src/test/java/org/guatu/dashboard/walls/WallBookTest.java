package org.guatu.dashboard.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WallBookTest {
  private static final long DAY = 24 * 60 * 60_000L;

  private final WallBook book = new WallBook();

  @Test
  void aWallThatStopsTellingIsSilentAndComesBack() {
    book.heard(wall("wall-0001", "Hall"), 0);
    book.heard(wall("wall-0002", null), 0);
    assertThat(book.counts(30_000)).isEqualTo(new WallBook.Counts(2, 2));
    assertThat(book.silentInWords(30_000)).isNull();
    book.heard(wall("wall-0002", null), 25_000);
    assertThat(book.counts(30_001)).isEqualTo(new WallBook.Counts(1, 2));
    assertThat(book.silentInWords(30_001)).isEqualTo("silent: Hall");
    assertThat(book.walls(30_001).get(0).ageMillis()).isEqualTo(30_001);
    book.heard(wall("wall-0001", "Hall"), 40_000);
    assertThat(book.counts(40_000)).isEqualTo(new WallBook.Counts(2, 2));
  }

  @Test
  void onlyANamedWallIsMissedWhenItIsClosed() {
    book.heard(wall("wall-0001", "Hall"), 0);
    book.heard(wall("wall-0002", null), 0);
    book.heard(leaving("wall-0001", "Hall"), 1_000);
    book.heard(leaving("wall-0002", null), 1_000);
    assertThat(book.counts(1_000)).isEqualTo(new WallBook.Counts(0, 1));
    book.heard(wall("wall-0001", "Hall"), 2_000);
    assertThat(book.counts(2_000)).isEqualTo(new WallBook.Counts(1, 1));
  }

  @Test
  void theyAreForgottenAfterAWeekAndWithoutANameAfterADay() {
    book.heard(wall("wall-0001", "Hall"), 0);
    book.heard(wall("wall-0002", null), 0);
    assertThat(book.counts(DAY)).isEqualTo(new WallBook.Counts(0, 2));
    assertThat(book.counts(DAY + 1)).isEqualTo(new WallBook.Counts(0, 1));
    assertThat(book.counts(7 * DAY)).isEqualTo(new WallBook.Counts(0, 1));
    assertThat(book.counts(7 * DAY + 1)).isEqualTo(new WallBook.Counts(0, 0));
  }

  @Test
  void whenItIsFullTheLongestSilentGivesWayAndNoneThatIsAlive() {
    for (int i = 0; i < WallBook.MOST; i++) {
      assertThat(book.heard(wall("wall-" + (1_000 + i), "N" + i), i)).isTrue();
    }
    assertThat(book.heard(wall("wall-more", null), 30_000)).isFalse();
    assertThat(book.heard(wall("wall-more", null), 30_002)).isTrue();
    assertThat(book.walls(30_002))
        .hasSize(WallBook.MOST)
        .noneMatch(wall -> "N0".equals(wall.report().name()))
        .anyMatch(wall -> "N1".equals(wall.report().name()));
    assertThat(book.silentInWords(100_000))
        .isEqualTo("silent: N1, N10, N100, N101, N102 and 495 more");
  }

  private static WallReport wall(String id, @Nullable String name) {
    return new WallReport(id, name, 7, 0, 100, "both", 1920, 1080, "1", false);
  }

  private static WallReport leaving(String id, @Nullable String name) {
    return new WallReport(id, name, 7, 0, 100, "both", 1920, 1080, "1", true);
  }
}
