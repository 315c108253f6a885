package org.guatu.bench.standing;

import java.util.Locale;

/** What is behind a wall, each in a process of its own so that it can be killed by itself. */
enum Part {
  BROKER(BrokerPart.class, "512m"),
  JOBS(JobsPart.class, "1g"),
  SERVER(ServerPart.class, "1g");

  private final Class<?> main;
  private final String heap;

  Part(Class<?> main, String heap) {
    this.main = main;
    this.heap = heap;
  }

  Class<?> main() {
    return main;
  }

  String heap() {
    return heap;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
