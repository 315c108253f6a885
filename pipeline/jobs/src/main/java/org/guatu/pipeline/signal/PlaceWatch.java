package org.guatu.pipeline.signal;

import java.util.List;
import org.guatu.contract.metric.Window;

/** Decides the minutes of a place, one after the other, from what was read of it. */
public final class PlaceWatch {
  private PlaceWatch() {}

  /** Decides the minute that is next, and goes on to the one after it. */
  public static List<Signal> decideNext(PlaceState state) {
    long minute = state.nextMinuteMillis;
    Signals signals = new Signals(state);
    AreaWatch.decide(state, minute, signals);
    NoticeWatch.decide(state, minute, signals);
    PointWatch.decide(state, minute, signals);
    BuildingWatch.decide(state, minute, signals);
    state.forget(minute);
    state.nextMinuteMillis = minute + Window.MINUTE_MILLIS;
    state.hasDecided = true;
    return signals.told();
  }
}
