package org.guatu.dashboard.ingest.alias;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Alias;
import org.jspecify.annotations.Nullable;

/** The codes learned so far, each meaning one area. Thread-safe: asked by whoever writes events. */
public final class AliasBook {
  private volatile Map<String, Alias> byCode = Map.of();

  /**
   * Takes an alias in.
   *
   * @return whether that is news
   */
  synchronized boolean learn(Alias alias) {
    if (alias.equals(byCode.get(alias.alias()))) {
      return false;
    }
    Map<String, Alias> more = new TreeMap<>(byCode);
    more.put(alias.alias(), alias);
    byCode = Map.copyOf(more);
    return true;
  }

  /** What a code means; null if that was not learned. */
  @Nullable Alias of(String code) {
    return byCode.get(code);
  }

  /** All of them, by code. */
  List<Alias> all() {
    return byCode.values().stream().sorted(Comparator.comparing(Alias::alias)).toList();
  }

  /**
   * The correction that moves an event to the area its code means; null for nearly all.
   *
   * @param receivedAtMillis as the log has it
   */
  public @Nullable Event correctionOf(Event event, long receivedAtMillis) {
    String code = event.area();
    Alias alias = code == null ? null : byCode.get(code);
    if (alias == null) {
      return null;
    }
    // What is ahead of its time counts when it was received, not when its correction is.
    long time = Math.min(event.occurredAtMillis(), receivedAtMillis);
    return time < alias.validFromMillis() ? null : Moved.event(event, alias, time);
  }
}
