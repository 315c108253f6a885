package org.guatu.bench.latency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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
    private static final JsonFactory JSON = new JsonFactory();

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

    /** Reads past all but the totals, so that what is measured is the server, not its reader. */
    private void read(String text) {
      try (JsonParser json = JSON.createParser(text)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean subjects = json.currentName().equals("subjects");
          json.nextToken();
          if (subjects) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
              subject(json);
            }
          } else {
            json.skipChildren();
          }
        }
      } catch (IOException broken) {
        throw new IllegalStateException("the server sent a broken frame", broken);
      }
    }

    private void subject(JsonParser json) throws IOException {
      String id = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("id")) {
          id = json.getText();
        } else if (name.equals("figures")) {
          figures(json, id);
        } else {
          json.skipChildren();
        }
      }
    }

    private void figures(JsonParser json, String subject) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean total = json.currentName().equals("servedRound");
        json.nextToken();
        if (total) {
          figure(json, subject);
        } else {
          json.skipChildren();
        }
      }
    }

    private void figure(JsonParser json, String subject) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean value = json.currentName().equals("value");
        json.nextToken();
        if (value && json.currentToken().isNumeric()) {
          seen.total(subject, json.getIntValue());
        }
      }
    }
  }
}
