package org.guatu.bench.forecast;

/** A way to foretell the mean wait of a quarter of an hour's callers. */
enum HotlineMethod {
  /** As the jobs have it: all of it from the events of calls. */
  LIVE("live"),
  /** Erlang A or a fluid; mean handling time, mean patience and agents are known. */
  MODEL("model"),
  /** What those waited whose wait ended in the quarter before. */
  QUARTER_BEFORE("quarterBefore"),
  /** Erlang C; mean handling time and agents are known. */
  ERLANG_C("erlangC");

  private final String label;

  HotlineMethod(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
