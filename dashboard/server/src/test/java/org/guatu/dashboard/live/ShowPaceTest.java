package org.guatu.dashboard.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowPaceTest {
  private final ShowPace pace = new ShowPace();

  private List<Long> shownAt(long untilMillis, long... changes) {
    List<Long> shown = new ArrayList<>();
    int next = 0;
    boolean changed = false;
    for (long now = 0; now <= untilMillis; now++) {
      while (next < changes.length && changes[next] <= now) {
        changed = true;
        next++;
      }
      if (changed && pace.admits("point:P1", now)) {
        pace.shown("point:P1", now);
        shown.add(now);
        changed = false;
      }
    }
    return shown;
  }

  @Test
  void aTellingThatIsALittleEarlyDoesNotWait() {
    assertEquals(
        List.of(0L, 245L, 505L, 751L, 1_000L, 1_250L),
        shownAt(2_000, 0, 245, 505, 751, 1_000, 1_250));
  }

  @Test
  void whatChangesAllTheTimeIsShownFourTimesInAnySecond() {
    long[] changes = new long[5_000];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = i;
    }
    List<Long> shown = shownAt(5_000, changes);
    assertTrue(shown.size() >= 20, shown.toString());
    for (int i = 4; i < shown.size(); i++) {
      assertTrue(shown.get(i) - shown.get(i - 4) >= 1_000, shown.toString());
    }
  }

  @Test
  void whatLeftAndComesBackIsShownAtOnce() {
    pace.shown("point:P1", 0);
    pace.forget("point:P1");
    assertTrue(pace.admits("point:P1", 1));
  }
}
