package org.guatu.local.wall;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * The hours before a stage opened, made up: minutes with a gap and a revision, and their events.
 */
final class StagedPast {
  private static final int MINUTES = 180;
  private static final long MINUTE = 60_000;
  private static final int EVENTS = 14;
  private static final String[] TYPES = {"served", "arrived", "served", "left", "laneOpened"};

  private StagedPast() {}

  static JsonObject minutes(MultiMap asked, boolean empty, long now) {
    long end = now / MINUTE * MINUTE;
    JsonArray minutes = new JsonArray();
    JsonObject figures = new JsonObject();
    JsonObject finality = new JsonObject();
    for (int i = 0; i < MINUTES; i++) {
      minutes.add(end - (MINUTES - i) * MINUTE);
    }
    for (String name : asked.get("figures").split(",", -1)) {
      JsonArray column = new JsonArray();
      JsonArray settled = new JsonArray();
      double level = name.equals("onTime60m") || name.equals("connected15m") ? 0.93 : 140;
      for (int i = 0; i < MINUTES; i++) {
        boolean gap = empty || (i > 62 && i < 69);
        column.add(gap ? null : level * (1 + 0.05 * Math.sin(i / 7.0) + 0.02 * Math.sin(i * 1.7)));
        settled.add(gap ? null : i > MINUTES - 3 ? "provisional" : i > 150 ? "settled" : "final");
      }
      figures.put(name, column);
      finality.put(name, settled);
    }
    JsonObject revised = new JsonObject();
    if (!empty) {
      JsonObject revision = new JsonObject().put("minute", end - 40 * MINUTE).put("by", 37);
      revised.put("served", new JsonArray().add(revision));
    }
    return new JsonObject()
        .put("subject", asked.get("subject"))
        .put("minutes", minutes)
        .put("figures", figures)
        .put("finality", finality)
        .put("revised", revised);
  }

  /** Of a minute: a copy, a correction and one that came late among them. */
  static JsonObject events(MultiMap asked) {
    long minute = Instant.parse(asked.get("minute").replace("Z", ":00Z")).toEpochMilli();
    JsonArray events = new JsonArray();
    for (int i = 0; i < EVENTS; i++) {
      long time = minute + i * 4_100L;
      JsonObject event =
          new JsonObject()
              .put("stream", "point")
              .put("type", TYPES[i % TYPES.length])
              .put("source", "app/07")
              .put("id", "e-" + (4_410 + i))
              .put("device", "pad-3")
              .put("area", "310117101001")
              .put("time", Instant.ofEpochMilli(time).toString())
              .put("received", Instant.ofEpochMilli(time + (i == 9 ? 187_000 : 900)).toString())
              .put("fate", i == 4 ? "duplicate" : i == 6 ? "corrected" : "stands")
              .put("corrects", i == 7 ? key("app/07", "e-4390") : new JsonObject())
              .put("correctedBy", i == 6 ? key("desk", "fix-12") : new JsonObject())
              .put("data", new JsonObject().put("point", "P18").put("lane", "2").put("person", i));
      events.add(event);
    }
    return new JsonObject()
        .put("subject", asked.get("subject"))
        .put("figure", asked.get("figure"))
        .put("from", Instant.ofEpochMilli(minute).toString())
        .put("to", Instant.ofEpochMilli(minute + MINUTE).toString())
        .put("restsOnEarlier", true)
        .put("events", events)
        .put("found", 31)
        .put("leftOut", 17)
        .put("byType", new JsonObject().put("served", 17).put("arrived", 9).put("left", 3))
        .put("byLane", new JsonObject().put("1", 7).put("2", 6).put("3", 4))
        .put("orders", 2)
        .put(
            "byOrder",
            new JsonArray()
                .add(order("A-1042", "orderAtGate"))
                .add(order("A-1057", "orderDelivered")))
        .put("read", 4_812)
        .putNull("cut")
        .putNull("readUntil");
  }

  private static JsonObject order(String name, String type) {
    return new JsonObject()
        .put("order", name)
        .put("type", type)
        .put("time", "2026-03-01T02:20:10Z")
        .put("need", "medicine")
        .put("due", "2026-03-01T03:00:00Z");
  }

  private static JsonObject key(String source, String id) {
    return new JsonObject().put("source", source).put("id", id);
  }

  static JsonObject devices(long now) {
    JsonObject silent =
        new JsonObject()
            .put("stream", "point")
            .put("id", "app/7/pad-0")
            .put("area", "310117101001")
            .put("silent", true)
            .put("skewed", false)
            .put("since", Instant.ofEpochMilli(now - 700_000).toString());
    JsonObject skewed = silent.copy().put("id", "app/30/pad-1").put("silent", false);
    return new JsonObject()
        .put("devices", new JsonArray().add(silent).add(skewed.put("skewed", true)));
  }
}
