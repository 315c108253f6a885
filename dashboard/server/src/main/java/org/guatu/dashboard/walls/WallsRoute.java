package org.guatu.dashboard.walls;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/walls}: walls tell that they are alive, and whoever asks is told which are. To be
 * mounted behind the check of origins, as the live channel is.
 */
public final class WallsRoute {
  private static final int MOST_BYTES = 1_024;

  private final WallBook book;
  private final LongSupplier realMillis;

  public WallsRoute(WallBook book, LongSupplier realMillis) {
    this.book = book;
    this.realMillis = realMillis;
  }

  /** A form would be taken apart before anybody looks at it. */
  public static void jsonOnly(RoutingContext exchange) {
    String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new HttpException(415, "a report is application/json");
    }
    exchange.next();
  }

  /** Reads a report's body, up to a bound. */
  public static Handler<RoutingContext> body() {
    return BodyHandler.create(false).setBodyLimit(MOST_BYTES);
  }

  /** {@code POST}: a wall tells of itself, and learns how many there are. */
  public void report(RoutingContext exchange) {
    long now = realMillis.getAsLong();
    if (!book.heard(read(exchange.body().buffer()), now)) {
      exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "60");
      throw new HttpException(503, "there are too many walls");
    }
    answer(exchange, counts(now));
  }

  /** {@code GET}: all that are known. */
  public void list(RoutingContext exchange) {
    long now = realMillis.getAsLong();
    JsonArray walls = new JsonArray();
    book.walls(now).forEach(wall -> walls.add(json(wall)));
    answer(exchange, counts(now).put("walls", walls));
  }

  private static WallReport read(@Nullable Buffer body) {
    try {
      return WallReport.of(new JsonObject(body == null ? Buffer.buffer() : body));
    } catch (DecodeException broken) {
      throw new HttpException(400, "the body is not a JSON object", broken);
    } catch (IllegalArgumentException refused) {
      throw new HttpException(400, refused.getMessage(), refused);
    }
  }

  private JsonObject counts(long now) {
    WallBook.Counts counts = book.counts(now);
    return new JsonObject().put("alive", counts.alive()).put("known", counts.known());
  }

  private static JsonObject json(WallBook.Seen wall) {
    WallReport report = wall.report();
    return new JsonObject()
        .put("id", report.id())
        .put("name", report.name())
        .put("state", wall.alive() ? "alive" : "silent")
        .put("ageMillis", wall.ageMillis())
        .put("seq", report.seq() < 0 ? null : report.seq())
        .put("asOf", asOf(report.asOfMillis()))
        .put("frames", report.frames())
        .put("language", report.language())
        .put("width", report.width())
        .put("height", report.height())
        .put("version", report.version());
  }

  private static @Nullable String asOf(long millis) {
    return millis < 0 ? null : Instant.ofEpochMilli(millis).toString();
  }

  private static void answer(RoutingContext exchange, JsonObject body) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(body.toBuffer());
  }
}
