package org.guatu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.guatu.dashboard.api.HealthRoute.Component;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/** Judges whether the log answers, is read, and is worked on by the jobs. */
final class Health {
  private static final long LOG_MILLIS = 5_000;
  private static final long READER_MILLIS = 10_000;
  private static final long PIPELINE_MILLIS = 30_000;

  /** A cell tells the time of the job when it was written: events of just now may be ahead. */
  private static final long CAUGHT_UP_MILLIS = 15_000;

  private final LongSupplier realMillis;
  private final LiveView view;
  private final LiveFeed feed;
  private final TopicReader reader;
  private final @Nullable EventLog log;

  Health(
      LongSupplier realMillis,
      LiveView view,
      LiveFeed feed,
      TopicReader reader,
      @Nullable EventLog log) {
    this.realMillis = realMillis;
    this.view = view;
    this.feed = feed;
    this.reader = reader;
    this.log = log;
  }

  List<Component> components() {
    List<Component> components = new ArrayList<>();
    if (log != null) {
      long age = age(log.answeredAtMillis());
      components.add(
          new Component(
              "kafka", age < LOG_MILLIS, age, age < LOG_MILLIS ? null : "no acknowledgement"));
    }
    long read = age(reader.polledAtMillis());
    components.add(
        new Component(
            "reader", read < READER_MILLIS, read, read < READER_MILLIS ? null : "no answer"));
    components.add(pipeline());
    return components;
  }

  private Component pipeline() {
    long moved = feed.watermarkMovedAtMillis();
    long age = moved < 0 ? -1 : age(moved);
    boolean moves = moved >= 0 && age < PIPELINE_MILLIS;
    boolean nothingToDo =
        log != null && log.lastEventMillis() <= view.watermarkMillis() + CAUGHT_UP_MILLIS;
    String detail = moves ? null : nothingToDo ? "no events to work on" : "figures do not move";
    return new Component("pipeline", moves || nothingToDo, age, detail);
  }

  private long age(long atMillis) {
    return Math.max(0, realMillis.getAsLong() - atMillis);
  }
}
