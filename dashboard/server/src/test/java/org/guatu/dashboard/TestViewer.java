package org.guatu.dashboard;

import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps every text frame it gets. */
public final class TestViewer implements WebSocket.Listener {
  private final List<String> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder parts = new StringBuilder();
  private volatile int closed = -1;

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      frames.add(parts.toString());
      parts.setLength(0);
    }
    socket.request(1);
    return null;
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
}
