package org.guatu.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A wall without a screen: reads every frame and says what the rounds of its subjects have. */
final class WallClient implements AutoCloseable {
  /** Told of every subject of every frame. */
  interface Seen {
    void total(String subject, int servedInRound);
  }

  private final WebSocket socket;

  private WallClient(WebSocket socket) {
    this.socket = socket;
  }

  static WallClient connect(String wall, Seen seen) {
    URI live = URI.create(wall.replace("http:", "ws:") + "api/v1/live");
    return new WallClient(
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", wall.substring(0, wall.length() - 1))
            .buildAsync(live, new Frames(seen))
            .join());
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Frames implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    private final Seen seen;
    private final StringBuilder frame = new StringBuilder();

    Frames(Seen seen) {
      this.seen = seen;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      frame.append(part);
      if (last) {
        read(frame.toString());
        frame.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void read(String text) {
      try {
        for (JsonNode subject : JSON.readTree(text).path("subjects")) {
          JsonNode total = subject.at("/figures/servedRound/value");
          if (total.isNumber()) {
            seen.total(subject.path("id").asText(), total.asInt());
          }
        }
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("the server sent a broken frame", broken);
      }
    }
  }
}
