package org.guatu.bench.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who asks for what the page asked for, and joins now: those who ask for the same share epoch
 * and numbers. It keeps the fresh snapshot and every frame after it, so that it can say what there
 * was at the number that the page has; the page is a moment ahead of a snapshot as a rule.
 */
final class SecondClient implements AutoCloseable {
  /**
   * A snapshot bears the number at which its encoding began and may have what came a little later;
   * the deltas after it bring that to everybody, and then it is as of a number.
   */
  private static final long SETTLES_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private static final JsonMapper JSON = new JsonMapper();

  private final TreeMap<Long, JsonNode> deltas = new TreeMap<>();
  private @Nullable JsonNode snapshot;
  private long snapshotNanos;
  private @Nullable WebSocket socket;

  SecondClient() {}

  /**
   * Joins and returns at once.
   *
   * @param url of the wall, with a slash at its end
   * @param asked the path of the live feed with what it is to hold
   * @throws IOException if the server is not there
   */
  static SecondClient join(HttpClient http, String url, String asked) throws IOException {
    URI live = URI.create(url.replace("http:", "ws:")).resolve(asked);
    SecondClient client = new SecondClient();
    try {
      client.socket =
          http.newWebSocketBuilder()
              .header("Origin", url.substring(0, url.length() - 1))
              .buildAsync(live, client.new Listener())
              .join();
    } catch (CompletionException refused) {
      throw new IOException("the server takes no second client", refused.getCause());
    }
    return client;
  }

  /** Waits until it can be asked for moments that begin from now; false if that takes too long. */
  boolean awaitSettled() throws InterruptedException {
    long began = System.nanoTime();
    while (!isSettled()) {
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return true;
  }

  private synchronized boolean isSettled() {
    return snapshot != null && System.nanoTime() - snapshotNanos > SETTLES_NANOS;
  }

  /**
   * The board at a moment; waits a little for it. Null where it has none: it joined later, the
   * moment passed within a merged frame, or the server is another one.
   */
  @Nullable HeldBoard at(String epoch, long seq) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    HeldBoard found = find(epoch, seq);
    while (found == null && !isPast(seq) && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(20);
      found = find(epoch, seq);
    }
    return found;
  }

  private synchronized boolean isPast(long seq) {
    JsonNode first = snapshot;
    return first != null
        && (first.path("seq").asLong() > seq || (!deltas.isEmpty() && deltas.lastKey() > seq));
  }

  synchronized @Nullable HeldBoard find(String epoch, long seq) {
    JsonNode first = snapshot;
    if (first == null || !first.path("epoch").asText().equals(epoch)) {
      return null;
    }
    long reached = first.path("seq").asLong();
    Map<String, JsonNode> subjects = new HashMap<>();
    first.path("subjects").forEach(subject -> subjects.put(subject.path("id").asText(), subject));
    for (JsonNode delta : deltas.headMap(seq, true).values()) {
      if (delta.path("prev").asLong() != reached) {
        return null;
      }
      delta.path("subjects").forEach(one -> subjects.put(one.path("id").asText(), one));
      delta.path("removed").forEach(gone -> subjects.remove(gone.asText()));
      reached = delta.path("seq").asLong();
    }
    return reached == seq ? HeldBoard.of(epoch, seq, subjects.values()) : null;
  }

  synchronized void take(String text) {
    try {
      JsonNode frame = JSON.readTree(text);
      switch (frame.path("type").asText()) {
        case "snapshot" -> {
          snapshot = frame;
          snapshotNanos = System.nanoTime();
          deltas.clear();
        }
        case "delta" -> deltas.put(frame.path("seq").asLong(), frame);
        default -> {}
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the server sent a broken frame", broken);
    }
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder frame = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      frame.append(part);
      if (last) {
        take(frame.toString());
        frame.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
