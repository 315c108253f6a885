package org.guatu.bench.standing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at a wall and at what is behind it: kills, waits, compares. */
final class Watch {
  /** As long as a process takes that somebody has to start again; the jobs have to wait, too. */
  private static final double AWAY_SECONDS = 15;

  private static final double PATIENCE_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final double LOOK_MILLIS = 100;

  /** Clients of one page's moment; the page may be between two connections. */
  private static final int CLIENTS = 5;

  private static final int MOMENTS = 10;

  /** Longer than an answer of the whole board serves all who ask. */
  private static final double WHOLE_MILLIS = 2_000;

  private final Installation installation;
  private final StandingWall wall;
  private final HttpClient http = HttpClient.newHttpClient();

  Watch(Installation installation, StandingWall wall) {
    this.installation = installation;
    this.wall = wall;
  }

  /** Kills a part, starts it again, and waits until the page is right. */
  Recovery kill(Part part) throws IOException, InterruptedException {
    long began = System.nanoTime();
    installation.kill(part);
    boolean started = false;
    Double said = null;
    Double up = null;
    Double live = null;
    while (live == null && seconds(began) < PATIENCE_SECONDS) {
      boolean right = wall.saysLive();
      if (said == null && !right) {
        said = seconds(began);
      }
      if (!started && seconds(began) >= AWAY_SECONDS) {
        installation.start(part);
        started = true;
      }
      if (started && up == null && installation.isUp(part)) {
        up = seconds(began);
      }
      if (up != null && right) {
        live = seconds(began);
      }
      installation.requireAlive();
      wall.rest(LOOK_MILLIS);
    }
    return new Recovery(part, said, up, live, awaitSame(began));
  }

  /** Seconds until the page holds the server's board; null where it does not come to that. */
  private @Nullable Double awaitSame(long began) throws IOException, InterruptedException {
    while (seconds(began) < PATIENCE_SECONDS) {
      Comparison comparison = compare();
      if (comparison != null && comparison.same()) {
        return seconds(began);
      }
      wall.rest(LOOK_MILLIS);
    }
    return null;
  }

  /** The page beside a client that joins now, at one moment; null if none was found. */
  @Nullable Comparison compare() throws IOException, InterruptedException {
    for (int i = 0; i < CLIENTS; i++) {
      StandingWall.Holding first = wall.holding();
      if (first != null) {
        try (SecondClient client = SecondClient.join(http, installation.url(), first.asked())) {
          Comparison found = compare(client);
          if (found != null) {
            return found;
          }
        } catch (IOException refused) {
          installation.requireAlive();
        }
      }
      wall.rest(LOOK_MILLIS);
    }
    return null;
  }

  private @Nullable Comparison compare(SecondClient client)
      throws IOException, InterruptedException {
    for (int i = 0; i < MOMENTS && client.awaitSettled(); i++) {
      StandingWall.Holding held = wall.holding();
      HeldBoard other = held == null ? null : client.at(held.board().epoch(), held.board().seq());
      if (held != null && other != null) {
        return Comparison.of(held.board(), other);
      }
      wall.rest(LOOK_MILLIS);
    }
    return null;
  }

  /**
   * The page beside the whole board, as far as both have the same subjects and figures. They have
   * no number in common: to be asked when no figure moves. What goes stale meanwhile may do so
   * between the two answers, so that a difference counts only if it stays.
   */
  @Nullable Comparison compareWhole() throws IOException, InterruptedException {
    Comparison found = lookWhole();
    for (int i = 1; i < MOMENTS && found != null && found.differs(); i++) {
      wall.rest(WHOLE_MILLIS);
      found = lookWhole();
    }
    return found;
  }

  private @Nullable Comparison lookWhole() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(installation.url() + "api/v1/board")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    JsonNode board = new JsonMapper().readTree(answer.body());
    StandingWall.Holding held = wall.holding();
    return held == null
        ? null
        : Comparison.of(held.board(), HeldBoard.of("", 0, board.path("subjects")));
  }

  private static double seconds(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1e9;
  }
}
