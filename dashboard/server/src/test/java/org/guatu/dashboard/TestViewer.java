package org.guatu.dashboard;

import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps every text frame it gets, and the board that they add up to. */
public final class TestViewer implements WebSocket.Listener {
  private final List<String> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder parts = new StringBuilder();
  private final Map<String, JsonObject> subjects = new ConcurrentHashMap<>();
  private volatile int closed = -1;
  private volatile long seq = -1;
  private final AtomicInteger gaps = new AtomicInteger();

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      take(new JsonObject(parts.toString()));
      frames.add(parts.toString());
      parts.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void take(JsonObject frame) {
    String type = frame.getString("type");
    if (type.equals("snapshot")) {
      subjects.clear();
    } else if (type.equals("delta")) {
      gaps.addAndGet(frame.getLong("prev") == seq ? 0 : 1);
      frame.getJsonArray("removed").forEach(subjects::remove);
    } else {
      return;
    }
    seq = frame.getLong("seq");
    for (Object subject : frame.getJsonArray("subjects")) {
      subjects.put(((JsonObject) subject).getString("id"), (JsonObject) subject);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    closed = status;
    return null;
  }

  /** Every frame so far. */
  public List<String> frames() {
    return frames;
  }

  /** Every frame of a type so far. */
  public List<JsonObject> frames(String type) {
    return frames.stream()
        .map(JsonObject::new)
        .filter(frame -> type.equals(frame.getString("type")))
        .toList();
  }

  /** Types of the frames, in order. */
  public List<String> types() {
    return frames.stream().map(frame -> new JsonObject(frame).getString("type")).toList();
  }

  /** The close status; -1 while open. */
  public int closed() {
    return closed;
  }

  /** The subjects as this viewer knows them, by id. */
  public Map<String, JsonObject> subjects() {
    return subjects;
  }

  /** Deltas that did not follow what was there. */
  public int gaps() {
    return gaps.get();
  }
}
