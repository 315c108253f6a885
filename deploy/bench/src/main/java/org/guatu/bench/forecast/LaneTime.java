package org.guatu.bench.forecast;

import java.util.HashMap;
import java.util.Map;
import org.guatu.pipeline.forecast.PlannedWait;

/**
 * The mean lane time of a point as its figures have it: open lane time over services, of the last
 * 15 minutes in which there was always somebody to serve; the planned 26 s below 10 services.
 */
final class LaneTime {
  private static final long MINUTE = 60_000;
  private static final int WINDOW = 15;
  private static final PlannedWait PLANNED = new PlannedWait(26_000, 1);

  private final Map<Long, Minute> minutes = new HashMap<>();
  private long reachedMillis;

  private static final class Minute {
    private long served;
    private long openMillis;
    private boolean busy;
  }

  /** Time goes on to an instant with that many people here and that many lanes open. */
  void reach(long atMillis, long queue, long lanes) {
    while (reachedMillis < atMillis) {
      long end = Math.min(atMillis, (reachedMillis / MINUTE + 1) * MINUTE);
      minute(reachedMillis).openMillis += lanes * (end - reachedMillis);
      minute(reachedMillis).busy = lanes > 0 && queue >= lanes;
      reachedMillis = end;
    }
  }

  void served(long atMillis) {
    minute(atMillis).served++;
  }

  /** The wait by the mean lane time of now. */
  PlannedWait now() {
    return since(0);
  }

  /** The wait by that of the full minutes, to be asked at the end of one. */
  PlannedWait full() {
    return since(1);
  }

  private PlannedWait since(int first) {
    long served = 0;
    long openMillis = 0;
    for (long ago = first; ago < first + WINDOW; ago++) {
      Minute minute = minutes.get(reachedMillis / MINUTE - ago);
      if (minute != null && minute.busy) {
        served += minute.served;
        openMillis += minute.openMillis;
      }
    }
    return served < 10 ? PLANNED : new PlannedWait(openMillis, served);
  }

  private Minute minute(long atMillis) {
    return minutes.computeIfAbsent(atMillis / MINUTE, unused -> new Minute());
  }
}
