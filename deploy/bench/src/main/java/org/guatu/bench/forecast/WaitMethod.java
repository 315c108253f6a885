package org.guatu.bench.forecast;

/** A way to foretell the wait of one who joins a queue. */
enum WaitMethod {
  /** As the jobs have it: at the end of each minute, with what is planned for the lanes. */
  LIVE("live"),
  /** (L + 1)·S̄ / c with L = all who are at the point. */
  QUEUE("queue"),
  /** The same with those who wait alone, and 0 where a lane is free. */
  WAITING("waiting"),
  /** The same with what is planned for the lanes. */
  PLANNED("planned"),
  /** As long as the last one waited who went to a lane. */
  LAST_TO_START("lastToStart"),
  /** Erlang C by the arrivals of 15 minutes. */
  ERLANG_C("erlangC");

  private final String label;

  WaitMethod(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
